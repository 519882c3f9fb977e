import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Answer,
  makePage,
  type SiteClient,
  spaceId,
  startTestSite,
  type TestSite,
} from '../testing/site-client.ts';

const root = '/wiki/api/v2/custom-content';
const type = 'ac:my-app:note';

let test: TestSite;
let ada: SiteClient;
let space: string;
beforeEach(async () => {
  test = await startTestSite();
  ada = test.as('ada');
  space = await spaceId(ada, 'PROD');
});
afterEach(async () => {
  await test.site.close();
  expect(test.faults).toEqual([]);
});

function make(more: object): Promise<Answer> {
  const body = { representation: 'storage', value: '<p>Remember this.</p>' };
  return ada.post(root, { type, title: 'Note', status: 'current', body, ...more });
}

const ids = (answer: Answer): string[] => answer.json.results.map(({ id }: { id: string }) => id);

describe('making', () => {
  it('answers 201 and what was written, in a space or in a content', async () => {
    const page = await makePage(ada, 'PROD', 'Container');
    const inSpace = await make({ spaceId: space });
    expect(inSpace.status).toBe(201);
    expect(inSpace.json).toMatchObject({ type, status: 'current', title: 'Note', spaceId: space });
    expect(inSpace.json).not.toHaveProperty('pageId');
    const inPage = await make({ pageId: page.id });
    expect(inPage.json).toMatchObject({ pageId: page.id, spaceId: space });
    const inside = await make({ customContentId: inPage.json.id });
    expect(inside.json).toMatchObject({ customContentId: inPage.json.id, spaceId: space });
    const read = await ada.get(`${root}/${inside.json.id}?body-format=storage`);
    expect(read.json).toEqual(inside.json);
  });

  it('keeps raw text as it was', async () => {
    const value = '{"weight": "<5 & >3", "done": false}';
    const { json } = await make({ spaceId: space, body: { representation: 'raw', value } });
    expect(json.body).toEqual({ raw: { representation: 'raw', value } });
    const read = await ada.get(`${root}/${json.id}?body-format=storage`);
    expect(read.json.body.storage.value).toBe('{"weight": "&lt;5 &amp; &gt;3", "done": false}');
  });

  it('refuses a type that no app can have, more than one container, and none', async () => {
    const page = await makePage(ada, 'PROD', 'Container');
    expect((await make({ spaceId: space, type: 'note' })).status).toBe(404);
    expect((await make({ pageId: page.id, customContentId: '1' })).status).toBe(404);
    expect((await make({})).status).toBe(400);
    expect((await make({ pageId: page.id, spaceId: await spaceId(ada, 'HR') })).status).toBe(400);
    const body = { representation: 'storage', value: '<p>open' };
    expect((await make({ spaceId: space, body })).status).toBe(400);
  });
});

describe('changing', () => {
  it('makes a version, which can be read', async () => {
    const { json } = await make({ spaceId: space });
    const body = { representation: 'storage', value: '<p>Forget it.</p>' };
    const update = { id: json.id, type, status: 'current', title: 'Other', body };
    const written = await ada.put(`${root}/${json.id}`, { ...update, version: { number: 2 } });
    expect(written.json).toMatchObject({ title: 'Other', version: { number: 2 }, body: { storage: body } });
    const old = await ada.get(`${root}/${json.id}?version=1&body-format=storage`);
    expect(old.json).toMatchObject({ status: 'historical', title: 'Note', version: { number: 1 } });
    expect(old.json.body.storage.value).toBe('<p>Remember this.</p>');
    expect((await ada.put(`${root}/${json.id}`, { ...update, version: { number: 2 } })).status).toBe(409);
  });

  it('moves it to another content of the space, but not into itself', async () => {
    const page = await makePage(ada, 'PROD', 'Container');
    const { json } = await make({ spaceId: space });
    const inside = await make({ customContentId: json.id });
    const put = (more: object) =>
      ada.put(`${root}/${json.id}`, { ...json, version: { number: 2 }, spaceId: undefined, ...more });
    expect((await put({ customContentId: inside.json.id })).status).toBe(400);
    expect((await put({ spaceId: await spaceId(ada, 'HR') })).status).toBe(400);
    expect((await put({ pageId: page.id })).json.pageId).toBe(page.id);
  });
});

describe('lists', () => {
  it('have the content of one type: of the site, of a space, of a page, of custom content', async () => {
    const page = await makePage(ada, 'PROD', 'Container');
    const inSpace = (await make({ spaceId: space })).json.id;
    const inPage = (await make({ pageId: page.id })).json.id;
    const inside = (await make({ customContentId: inPage })).json.id;
    await make({ spaceId: space, type: 'ac:my-app:other' });
    const query = `custom-content?type=${type}`;
    expect(ids(await ada.get(`/wiki/api/v2/${query}`))).toEqual([inSpace, inPage, inside]);
    expect(ids(await ada.get(`/wiki/api/v2/spaces/${space}/${query}`))).toEqual([inSpace, inPage, inside]);
    expect(ids(await ada.get(`/wiki/api/v2/pages/${page.id}/${query}&body-format=raw`))).toEqual([inPage]);
    expect(ids(await ada.get(`${root}/${inPage}/children`))).toEqual([inside]);
    expect((await ada.get('/wiki/api/v2/custom-content')).status).toBe(400);
    expect((await ada.get('/wiki/api/v2/blogposts/999999/custom-content?type=ac:a:b')).status).toBe(404);
  });
});

it('is trashed and purged, and goes with the page that holds it', async () => {
  const { json } = await make({ spaceId: space });
  expect((await ada.delete(`${root}/${json.id}`)).status).toBe(204);
  expect((await ada.get(`${root}/${json.id}`)).json.status).toBe('trashed');
  expect((await ada.delete(`${root}/${json.id}?purge=true`)).status).toBe(204);
  expect((await ada.get(`${root}/${json.id}`)).status).toBe(404);

  const page = await makePage(ada, 'PROD', 'Container');
  const inPage = await make({ pageId: page.id });
  await ada.delete(`/wiki/api/v2/pages/${page.id}`);
  await ada.delete(`/wiki/api/v2/pages/${page.id}?purge=true`);
  expect((await ada.get(`${root}/${inPage.json.id}`)).status).toBe(404);
});

it('carries labels', async () => {
  const { json } = await make({ spaceId: space });
  await ada.post(`/wiki/rest/api/content/${json.id}/label`, [{ prefix: 'global', name: 'urgent' }]);
  const labels = await ada.get(`${root}/${json.id}/labels`);
  expect(labels.json.results).toMatchObject([{ name: 'urgent', prefix: 'global' }]);
});
