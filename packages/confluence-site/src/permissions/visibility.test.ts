import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let jane: SiteClient;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  jane = site.as('jane');
  ada = site.as('ada');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

describe('private pages', () => {
  it('are their author’s alone, with all that is below them', async () => {
    const body = { spaceId: await spaceId(jane, 'ENG'), title: 'Mine' };
    const page = (await jane.post('/wiki/api/v2/pages?private=true', body)).json;
    const child = await makePage(jane, 'ENG', 'Below mine', { parentId: page.id });
    const grandchild = await makePage(jane, 'ENG', 'Far below mine', { parentId: child.id });

    for (const { id } of [page, child, grandchild]) {
      expect((await jane.get(`/wiki/api/v2/pages/${id}`)).status).toBe(200);
      expect((await ada.get(`/wiki/api/v2/pages/${id}`)).status).toBe(404);
    }
    const listed = await ada.get(`/wiki/api/v2/spaces/${body.spaceId}/pages?limit=250`);
    const titles = listed.json.results.map((entry: { title: string }) => entry.title);
    expect(titles).toContain('Architecture');
    expect(titles).not.toContain('Below mine');
    expect((await ada.get('/wiki/rest/api/search?cql=title~mine')).json.totalSize).toBe(0);
    expect((await jane.get('/wiki/rest/api/search?cql=title~mine')).json.totalSize).toBe(3);
  });
});

describe('drafts', () => {
  it('are seen by their author only', async () => {
    const draft = await makePage(jane, 'ENG', 'Half an idea', { status: 'draft' });
    const path = `/wiki/api/v2/pages/${draft.id}?status=draft`;
    expect((await jane.get(path)).status).toBe(200);
    expect((await ada.get(path)).status).toBe(404);
  });
});
