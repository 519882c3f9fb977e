import { z } from 'zod';

const link = z.object({ next: z.string().optional() });
const listed = z.object({ results: z.array(z.looseObject({ id: z.string() })), _links: link });
const content = z.object({
  id: z.string(),
  status: z.string(),
  title: z.string(),
  spaceId: z.string(),
  parentId: z.string().nullish(),
  authorId: z.string(),
  body: z.object({ storage: z.object({ value: z.string() }) }),
});
const space = z.object({ id: z.string(), key: z.string(), name: z.string(), description: z.unknown() });
const label = z.object({ prefix: z.string(), name: z.string() });

/**
 * What a site holds, as its REST API tells an administrator: spaces, pages and blog posts with their text, place and
 * labels. Left out is what grows with every change and is no content: version numbers, times, what is in the trash.
 */
export async function readSiteState(siteUrl: string): Promise<readonly object[]> {
  const read = readerOf(siteUrl);
  const spaces = await read('/wiki/api/v2/spaces?description-format=plain');
  const state: object[] = spaces.map((one) => space.parse(one));
  for (const kind of ['pages', 'blogposts']) {
    for (const one of await read(`/wiki/api/v2/${kind}?body-format=storage`)) {
      const labels = await read(`/wiki/api/v2/${kind}/${one.id}/labels`);
      state.push({ kind, ...content.parse(one), labels: labels.map((entry) => label.parse(entry)) });
    }
  }
  return state;
}

function readerOf(siteUrl: string) {
  const authorization = `Basic ${Buffer.from('admin@example.com:local-admin-token').toString('base64')}`;
  return async (path: string) => {
    const found: z.output<typeof listed>['results'] = [];
    for (let next: string | undefined = path; next !== undefined; ) {
      const answer = await fetch(new URL(next, siteUrl), { headers: { authorization } });
      const part: z.output<typeof listed> = listed.parse(await answer.json());
      found.push(...part.results);
      next = part._links.next;
    }
    return found;
  };
}
