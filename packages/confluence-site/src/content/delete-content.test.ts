import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const pages = '/wiki/api/v2/pages';

describe('deleting', () => {
  it('puts a page in the trash, where it can be read, restored and its title taken', async () => {
    const page = await makePage(ada, 'MKT', 'Old news');
    expect((await ada.delete(`${pages}/${page.id}`)).status).toBe(204);
    expect((await ada.get(`${pages}/${page.id}`)).json.status).toBe('trashed');
    expect((await ada.get(`${pages}?title=Old+news`)).json.results).toEqual([]);
    expect((await ada.get(`${pages}?title=Old+news&status=trashed`)).json.results).toHaveLength(1);
    expect((await ada.delete(`${pages}/${page.id}`)).status).toBe(404);

    const restore = {
      id: page.id,
      status: 'current',
      title: 'Ignored',
      body: { value: 'ignored' },
      version: { number: 2 },
    };
    const restored = await ada.put(`${pages}/${page.id}?body-format=storage`, restore);
    expect(restored.json).toMatchObject({
      status: 'current',
      title: 'Old news',
      body: { storage: { value: '' } },
    });
  });

  it('deletes its comments and properties for good', async () => {
    const page = await makePage(ada, 'MKT', 'Old news');
    const body = { value: '<p>Nice</p>' };
    const comment = (await ada.post('/wiki/api/v2/footer-comments', { pageId: page.id, body })).json;
    const path = `${pages}/${page.id}/properties`;
    const property = (await ada.post(path, { key: 'mood', value: 'good' })).json;
    await ada.delete(`${pages}/${page.id}`);
    const restore = { id: page.id, status: 'current', title: 'x', body: {}, version: { number: 2 } };
    expect((await ada.put(`${pages}/${page.id}`, restore)).status).toBe(200);
    expect((await ada.get(`/wiki/api/v2/footer-comments/${comment.id}`)).status).toBe(404);
    expect((await ada.get(`${path}/${property.id}`)).status).toBe(404);
  });

  it('refuses to restore over a title that was taken meanwhile', async () => {
    const page = await makePage(ada, 'MKT', 'Old news');
    await ada.delete(`${pages}/${page.id}`);
    await makePage(ada, 'MKT', 'Old news');
    const restore = { id: page.id, status: 'current', title: 'x', body: {}, version: { number: 2 } };
    expect((await ada.put(`${pages}/${page.id}`, restore)).status).toBe(400);
  });

  it('moves the pages below up', async () => {
    const parent = await makePage(ada, 'MKT', 'Parent');
    const child = await makePage(ada, 'MKT', 'Child', { parentId: parent.id });
    await ada.delete(`${pages}/${parent.id}`);
    expect((await ada.get(`${pages}/${child.id}`)).json.parentId).toBe(parent.parentId);
  });

  it('purges for good out of the trash only, and for who administers the space only', async () => {
    const page = await makePage(site.as('sam'), 'MKT', 'Secret plan');
    expect((await ada.delete(`${pages}/${page.id}?purge=true`)).status).toBe(400);
    await site.as('sam').delete(`${pages}/${page.id}`);
    expect((await site.as('sam').delete(`${pages}/${page.id}?purge=true`)).status).toBe(403);
    expect((await ada.delete(`${pages}/${page.id}?purge=true`)).status).toBe(204);
    expect((await ada.get(`${pages}/${page.id}`)).status).toBe(404);
  });

  it('deletes drafts for good, and only when told that it is a draft', async () => {
    const draft = await makePage(ada, 'MKT', 'Idea', { status: 'draft' });
    expect((await ada.delete(`${pages}/${draft.id}`)).status).toBe(404);
    expect((await ada.delete(`${pages}/${draft.id}?draft=true`)).status).toBe(204);
    expect((await ada.get(`${pages}/${draft.id}?status=draft`)).status).toBe(404);
  });

  it("keeps a space's homepage", async () => {
    const { homepageId } = (await ada.get('/wiki/api/v2/spaces?keys=MKT')).json.results[0];
    expect((await ada.delete(`${pages}/${homepageId}`)).status).toBe(400);
  });
});
