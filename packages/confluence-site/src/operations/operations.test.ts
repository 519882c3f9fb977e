import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

const api = '/wiki/api/v2';
let site: TestSite;
let ada: SiteClient;
let jane: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
  jane = site.as('jane');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const operations = async (client: SiteClient, path: string) => {
  const { status, json } = await client.get(`${api}/${path}/operations`);
  expect(status).toBe(200);
  return json.operations.map(
    ({ operation, targetType }: Record<string, string>) => `${operation} ${targetType}`,
  );
};

it.each(['whiteboards', 'databases', 'folders', 'blogposts', 'pages'])(
  'tells what may be done with %s',
  async (segment) => {
    const input = { spaceId: await spaceId(ada, 'MKT'), title: 'Thing' };
    const { id } = (await ada.post(`${api}/${segment}`, input)).json;
    const type = segment.slice(0, -1);
    expect(await operations(jane, `${segment}/${id}`)).toEqual(
      expect.arrayContaining([`read ${type}`, `update ${type}`, `delete ${type}`]),
    );
    expect((await ada.get(`${api}/${segment}/999/operations`)).status).toBe(404);
  },
);

it('lets a comment be changed by its author and who administers the space, and deleted by whom a role permits', async () => {
  const { id: pageId } = await makePage(ada, 'MKT', 'Talked about');
  const { id } = (await jane.post(`${api}/footer-comments`, { pageId, body: { value: 'x' } })).json;
  const all = ['read comment', 'update comment', 'delete comment'];
  expect(await operations(jane, `footer-comments/${id}`)).toEqual(all);
  expect(await operations(ada, `footer-comments/${id}`)).toEqual(all);
  expect(await operations(site.as('sam'), `footer-comments/${id}`)).toEqual([
    'read comment',
    'delete comment',
  ]);
  const whole = (await ada.get(`${api}/footer-comments/${id}?include-operations=true`)).json;
  expect(whole.operations.results).toHaveLength(3);
});

it('offers restoring and purging in the trash, to who administers the space', async () => {
  const { id } = await makePage(jane, 'MKT', 'Old');
  await jane.delete(`${api}/pages/${id}`);
  expect(await operations(ada, `pages/${id}`)).toContain('purge page');
  expect(await operations(site.as('sam'), `pages/${id}`)).not.toContain('purge page');
});

it('tells what may be done with a space', async () => {
  const id = await spaceId(ada, 'MKT');
  expect(await operations(ada, `spaces/${id}`)).toContain('administer space');
  expect(await operations(site.as('sam'), `spaces/${id}`)).toEqual(
    expect.arrayContaining(['read space', 'create page', 'create comment']),
  );
  expect(await operations(site.as('sam'), `spaces/${id}`)).not.toContain('administer space');
});
