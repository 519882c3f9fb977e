import { z } from 'zod';
import type { OwnPage } from './workload.ts';

const listShape = z.object({
  results: z.array(z.unknown()),
  _links: z.object({ next: z.string().optional() }).optional(),
});
const titled = z.object({ title: z.string() });
const named = z.object({ name: z.string() });
const identified = z.object({ id: z.string() });
const versionShape = z.object({
  page: z.object({ body: z.object({ storage: z.object({ value: z.string() }) }) }),
});

const headers = { authorization: `Basic ${btoa('admin@example.com:local-admin-token')}` };

/** The site by its own REST API, past any router. */
export function readSite(url: string) {
  const get = async (path: string) => (await fetch(`${url}${path}`, { headers })).json();

  async function readAll(path: string): Promise<readonly unknown[]> {
    const all: unknown[] = [];
    for (let next: string | undefined = path; next !== undefined; ) {
      const list = listShape.parse(await get(next));
      all.push(...list.results);
      next = list._links?.next;
    }
    return all;
  }

  async function marketingId(): Promise<string> {
    const [space] = await readAll('/wiki/api/v2/spaces?keys=MKT');
    return identified.parse(space).id;
  }

  return {
    /** Makes a page that one writer updates. */
    async makePage(title: string): Promise<OwnPage> {
      const response = await fetch(`${url}/wiki/api/v2/pages`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ spaceId: await marketingId(), status: 'current', title }),
      });
      return { id: identified.parse(await response.json()).id, title };
    },
    /** Everything in which a write may have left its mark: titles, labels, and the text of each version. */
    async readTraces(pages: readonly OwnPage[]): Promise<readonly string[]> {
      const space = await marketingId();
      const contents = await Promise.all(
        ['pages', 'blogposts'].map((kind) => readAll(`/wiki/api/v2/spaces/${space}/${kind}?limit=250`)),
      );
      const labels = await Promise.all(
        pages.map(({ id }) => readAll(`/wiki/api/v2/pages/${id}/labels?limit=250`)),
      );
      const versions = await Promise.all(
        pages.map(({ id }) => readAll(`/wiki/api/v2/pages/${id}/versions?limit=50&body-format=storage`)),
      );
      return [
        ...contents.flat().map((one) => titled.parse(one).title),
        ...labels.flat().map((one) => named.parse(one).name),
        ...versions.flat().map((one) => versionShape.parse(one).page.body.storage.value),
      ];
    },
  };
}
