import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';
import { upload } from '../testing/upload.ts';

let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const v2 = '/wiki/api/v2';
const makeIn = async (kind: string, body: object = {}) => {
  const { json } = await ada.post(`${v2}/${kind}`, {
    spaceId: await spaceId(ada, 'PROD'),
    title: 'Owner',
    ...body,
  });
  return json.id;
};

const storage = { representation: 'storage', value: '<p>Words</p>' };
const customContent = { type: 'ac:example-app:note', status: 'current', body: storage };
const makeComment = async () => {
  const body = { pageId: await makeIn('pages'), body: storage };
  return (await ada.post(`${v2}/footer-comments`, body)).json.id;
};
const makeAttachment = async () => {
  const path = `/wiki/rest/api/content/${await makeIn('pages')}/child/attachment`;
  return (await upload(site, 'ada', 'POST', path, { name: 'a.txt', text: 'x' })).json.results[0].id;
};

describe.each([
  ['pages', () => makeIn('pages')],
  ['blogposts', () => makeIn('blogposts')],
  ['whiteboards', () => makeIn('whiteboards')],
  ['databases', () => makeIn('databases')],
  ['embeds', () => makeIn('embeds', { embedUrl: 'https://example.com/' })],
  ['folders', () => makeIn('folders')],
  ['custom-content', () => makeIn('custom-content', customContent)],
  ['comments', makeComment],
  ['attachments', makeAttachment],
])('properties of %s', (kind, make) => {
  let path: string;
  beforeEach(async () => {
    path = `${v2}/${kind}/${await make()}/properties`;
  });

  it('are made, read, listed by key, replaced and removed', async () => {
    const value = { list: [1, 'two', null], nested: { ok: true } };
    const made = await ada.post(path, { key: 'b', value });
    expect(made.status).toBe(200);
    expect(made.json).toEqual({
      id: expect.stringMatching(/^\d+$/),
      key: 'b',
      value,
      version: {
        createdAt: expect.any(String),
        message: '',
        number: 1,
        minorEdit: false,
        authorId: expect.any(String),
      },
    });
    const item = `${path}/${made.json.id}`;
    expect((await ada.get(item)).json).toEqual(made.json);
    await ada.post(path, { key: 'a', value: null });

    const update = { key: 'b', value: 'text', version: { number: 2, message: 'why' } };
    const changed = await ada.put(item, update);
    expect(changed.status).toBe(200);
    expect(changed.json).toMatchObject(update);
    const keys = async (query: string) =>
      (await ada.get(`${path}${query}`)).json.results.map((one: { key: string }) => one.key);
    expect(await keys('')).toEqual(['a', 'b']);
    expect(await keys('?sort=-key')).toEqual(['b', 'a']);
    expect(await keys('?key=b')).toEqual(['b']);

    expect((await ada.delete(item)).status).toBe(204);
    expect((await ada.get(item)).status).toBe(404);
    expect(await keys('')).toEqual(['a']);
  });

  it('conflict on a taken key and on a stale version', async () => {
    const { json } = await ada.post(path, { key: 'k', value: 1 });
    const again = await ada.post(path, { key: 'k', value: 2 });
    expect(again.status).toBe(409);
    expect(again.json.errors[0].title).toBe('Property with key [k] already exists');
    const stale = await ada.put(`${path}/${json.id}`, { key: 'k', value: 2, version: { number: 1 } });
    expect(stale.status).toBe(409);
    expect((await ada.get(`${path}/${json.id}`)).json.value).toBe(1);
  });

  it('are not found below content that is not there, or of another kind', async () => {
    const { json } = await ada.post(path, { key: 'k', value: 1 });
    expect((await ada.get(`${v2}/${kind}/1/properties`)).status).toBe(404);
    expect((await ada.get(`${v2}/${kind}/word/properties`)).status).toBe(400);
    const other = await makePage(ada, 'PROD', 'Other');
    expect((await ada.get(`${v2}/pages/${other.id}/properties/${json.id}`)).status).toBe(404);
    expect((await ada.delete(`${v2}/pages/${other.id}/properties/${json.id}`)).status).toBe(404);
  });
});

describe('a property of content', () => {
  it.each([
    ['no key', { value: 1 }],
    ['an empty key', { key: '', value: 1 }],
    ['too long a key', { key: 'k'.repeat(256), value: 1 }],
    ['no value', { key: 'k' }],
    ['too large a value', { key: 'k', value: 'x'.repeat(32 * 1024) }],
  ])('is refused with %s', async (_what, body) => {
    const page = await makePage(ada, 'PROD', 'Owner');
    expect((await ada.post(`${v2}/pages/${page.id}/properties`, body)).status).toBe(400);
    expect((await ada.get(`${v2}/pages/${page.id}/properties`)).json.results).toEqual([]);
  });

  it('keeps its key', async () => {
    const page = await makePage(ada, 'PROD', 'Owner');
    const { json } = await ada.post(`${v2}/pages/${page.id}/properties`, { key: 'k', value: 1 });
    const update = { key: 'other', value: 1, version: { number: 2 } };
    expect((await ada.put(`${v2}/pages/${page.id}/properties/${json.id}`, update)).status).toBe(400);
  });

  it('is not found where the page is private to another', async () => {
    const page = await ada.post(`${v2}/pages?private=true`, {
      spaceId: await spaceId(ada, 'PROD'),
      title: 'Secret',
    });
    const path = `${v2}/pages/${page.json.id}/properties`;
    await ada.post(path, { key: 'k', value: 1 });
    expect((await site.as('jane').get(path)).status).toBe(404);
    expect((await site.as('jane').post(path, { key: 'j', value: 1 })).status).toBe(404);
  });

  it('comes with its page when asked for', async () => {
    const page = await makePage(ada, 'PROD', 'Owner');
    const { json } = await ada.post(`${v2}/pages/${page.id}/properties`, { key: 'k', value: 1 });
    const read = await ada.get(`${v2}/pages/${page.id}?include-properties=true`);
    expect(read.json.properties).toMatchObject({ results: [json], meta: { hasMore: false } });
  });

  it('pages through many by cursor', async () => {
    const page = await makePage(ada, 'PROD', 'Owner');
    const path = `${v2}/pages/${page.id}/properties`;
    for (const key of ['a', 'b', 'c']) await ada.post(path, { key, value: key });
    const first = await ada.get(`${path}?limit=2`);
    const second = await ada.get(first.json._links.next);
    expect(second.json.results).toMatchObject([{ key: 'c' }]);
    expect(second.json._links.next).toBeUndefined();
  });
});
