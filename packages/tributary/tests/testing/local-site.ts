import { z } from 'zod';

const asAdmin = `Basic ${Buffer.from('admin@example.com:local-admin-token').toString('base64')}`;

/** Reads a local site's REST interface as its administrator, as an outside check would. */
export async function readSite<Answer extends z.ZodType>(
  siteUrl: string,
  path: string,
  expected: Answer,
): Promise<z.output<Answer>> {
  const response = await fetch(`${siteUrl}${path}`, { headers: { authorization: asAdmin } });
  return expected.parse(await response.json());
}

const contents = z.object({
  results: z.array(z.object({ id: z.string(), title: z.string(), spaceId: z.string() })),
});

/** The pages or blog posts of this title. */
export async function findContent(siteUrl: string, kind: 'pages' | 'blogposts', title: string) {
  const found = await readSite(siteUrl, `/wiki/api/v2/${kind}?title=${encodeURIComponent(title)}`, contents);
  return found.results;
}

const spaces = z.object({
  results: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
});

/** All spaces that the administrator sees. */
export async function listSpaces(siteUrl: string) {
  const found = await readSite(siteUrl, '/wiki/api/v2/spaces?limit=250', spaces);
  return found.results;
}

const labels = z.object({ results: z.array(z.object({ name: z.string() })) });

/** The names of a page's labels. */
export async function labelsOf(siteUrl: string, pageId: string): Promise<string[]> {
  const found = await readSite(siteUrl, `/wiki/api/v2/pages/${pageId}/labels`, labels);
  return found.results.map(({ name }) => name);
}
