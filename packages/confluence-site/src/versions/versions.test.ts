import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

const api = '/wiki/api/v2';
const old = '/wiki/rest/api/content';
let site: TestSite;
let ada: SiteClient;
let id: string;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(async () => {
  await site.site.reset();
  id = (await makePage(ada, 'MKT', 'One', { body: { value: '<p>1</p>' } })).id;
  await write(2, 'Two', '<p>2</p>');
  await write(3, 'Three', '<p>3</p>');
});
afterAll(async () => {
  await site.site.close();
  expect(site.faults).toEqual([]);
});

const write = (number: number, title: string, value: string) =>
  ada.put(`${api}/pages/${id}`, {
    ...{ id, status: 'current', title, body: { value }, version: { number, message: `m${number}` } },
  });
const versions = async (query = '') => (await ada.get(`${api}/pages/${id}/versions${query}`)).json.results;
const current = async () => (await ada.get(`${api}/pages/${id}?body-format=storage`)).json;
const restore = (params: object, operationKey = 'restore') =>
  ada.post(`${old}/${id}/version`, { operationKey, params });

describe('reading versions', () => {
  it('lists them with what they held, the newest first', async () => {
    const [newest, , first] = await versions('?body-format=storage');
    expect(newest).toMatchObject({ number: 3, message: 'm3', page: { id, title: 'Three' } });
    expect(first.page.body.storage.value).toBe('<p>1</p>');
    const oldestFirst = await versions('?sort=modified-date');
    expect(oldestFirst.map((one: { number: number }) => one.number)).toEqual([1, 2, 3]);
  });

  it('tells one with its neighbours', async () => {
    const { json } = await ada.get(`${api}/pages/${id}/versions/2`);
    expect(json).toMatchObject({ number: 2, prevVersion: 1, nextVersion: 3, contentTypeModified: false });
    expect((await ada.get(`${api}/pages/${id}/versions/3`)).json).not.toHaveProperty('nextVersion');
    expect((await ada.get(`${api}/pages/${id}/versions/4`)).status).toBe(404);
    expect((await ada.get(`${api}/blogposts/${id}/versions`)).status).toBe(404);
  });

  it('tells those of blog posts and comments in the same way', async () => {
    const body = { value: '<p>x</p>' };
    const input = { spaceId: await spaceId(ada, 'MKT'), title: 'News' };
    const post = (await ada.post(`${api}/blogposts`, input)).json;
    const comment = (await ada.post(`${api}/footer-comments`, { pageId: id, body })).json;
    await ada.put(`${api}/footer-comments/${comment.id}`, { version: { number: 2 }, body: { value: 'y' } });
    const list = await ada.get(`${api}/footer-comments/${comment.id}/versions?body-format=storage`);
    expect(list.json.results).toMatchObject([
      { number: 2, comment: { id: comment.id, body: { storage: { value: 'y' } } } },
      { number: 1, comment: { id: comment.id, body: { storage: { value: '<p>x</p>' } } } },
    ]);
    const one = await ada.get(`${api}/footer-comments/${comment.id}/versions/1`);
    expect(one.json).toMatchObject({ number: 1, nextVersion: 2 });
    expect((await ada.get(`${api}/blogposts/${post.id}/versions`)).json.results).toMatchObject([
      { number: 1, blogpost: { id: post.id, title: 'News' } },
    ]);
  });
});

describe('restoring a version', () => {
  it('writes its text as the newest version, and its title when asked to', async () => {
    const restored = await restore({ versionNumber: 1, message: 'back' });
    expect(restored.status).toBe(200);
    expect(restored.json).toMatchObject({ number: 4, message: 'back', by: { displayName: 'Ada Admin' } });
    expect(await current()).toMatchObject({ title: 'Three', body: { storage: { value: '<p>1</p>' } } });
    await restore({ versionNumber: 2, message: '', restoreTitle: true });
    expect(await current()).toMatchObject({ title: 'Two', version: { number: 5 } });
  });

  it('is refused for the current version, one that is not there, and a title that was taken', async () => {
    expect((await restore({ versionNumber: 3, message: '' })).status).toBe(400);
    expect((await restore({ versionNumber: 9, message: '' })).status).toBe(400);
    expect((await restore({ versionNumber: 1, message: '' }, 'undo')).status).toBe(400);
    expect((await ada.post(`${old}/999/version`, {})).status).toBe(400);
    await makePage(ada, 'MKT', 'One');
    expect((await restore({ versionNumber: 1, message: '', restoreTitle: true })).status).toBe(400);
  });

  it('is refused to those who may not edit the page', async () => {
    const place = `${old}/${id}/restriction`;
    await ada.put(place, [
      { operation: 'update', restrictions: { user: [{ type: 'known', accountId: await myId() }] } },
    ]);
    const input = { operationKey: 'restore', params: { versionNumber: 1, message: '' } };
    expect((await site.as('sam').post(`${old}/${id}/version`, input)).status).toBe(403);
    expect((await site.as('sam').delete(`${old}/${id}/version/1`)).status).toBe(403);
  });
});

describe('deleting a version', () => {
  it('moves those after it up', async () => {
    expect((await ada.delete(`${old}/${id}/version/2`)).status).toBe(204);
    expect(await versions('?body-format=storage')).toMatchObject([
      { number: 2, message: 'm3', page: { body: { storage: { value: '<p>3</p>' } } } },
      { number: 1, page: { title: 'One' } },
    ]);
    expect((await current()).version.number).toBe(2);
    expect((await write(3, 'Again', '<p>4</p>')).status).toBe(200);
  });

  it('is refused for the current version and one that is not there', async () => {
    expect((await ada.delete(`${old}/${id}/version/3`)).status).toBe(400);
    expect((await ada.delete(`${old}/${id}/version/9`)).status).toBe(400);
    expect(await versions()).toHaveLength(3);
  });
});

const myId = async () => (await ada.get('/wiki/rest/api/user/current')).json.accountId;
