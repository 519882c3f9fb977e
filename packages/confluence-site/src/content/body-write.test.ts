import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
afterAll(() => site.site.close());

const wiki = { representation: 'wiki', value: 'h1. Plan\n* *one*' };
const storage = '<h1>Plan</h1><ul><li><strong>one</strong></li></ul>';
const storageOfPage = async (id: string) =>
  (await ada.get(`/wiki/api/v2/pages/${id}?body-format=storage`)).json.body.storage.value;

it('takes wiki markup for a new page, plain or under its name, and for another version', async () => {
  const page = await makePage(ada, 'MKT', 'In wiki', { body: wiki });
  expect(await storageOfPage(page.id)).toBe(storage);
  const nested = await makePage(ada, 'MKT', 'In wiki too', { body: { wiki } });
  expect(await storageOfPage(nested.id)).toBe(storage);
  const update = { id: page.id, status: 'current', title: 'In wiki', version: { number: 2 } };
  const body = { representation: 'wiki', value: 'bq. q' };
  expect((await ada.put(`/wiki/api/v2/pages/${page.id}`, { ...update, body })).status).toBe(200);
  expect(await storageOfPage(page.id)).toBe('<blockquote><p>q</p></blockquote>');
});

it.each([
  ['/wiki/api/v2/footer-comments', 'pageId'],
  ['/wiki/api/v2/blogposts', 'spaceId'],
])('takes it at %s', async (path, place) => {
  const page = await makePage(ada, 'MKT', `Page for ${place}`);
  const ids = { pageId: page.id, spaceId: await spaceId(ada, 'MKT') };
  const title = place === 'spaceId' ? { title: 'Post in wiki' } : {};
  const made = await ada.post(path, { ...title, [place]: ids[place as keyof typeof ids], body: wiki });
  expect(made.text).toContain('"id"');
  const read = await ada.get(`${path}/${made.json.id}?body-format=storage`);
  expect(read.json.body.storage.value).toBe(storage);
});

it('takes it for a template', async () => {
  const template = { name: 'In wiki', templateType: 'page', body: { wiki } };
  const { json } = await ada.post('/wiki/rest/api/template', template);
  const read = await ada.get(`/wiki/rest/api/template/${json.templateId}?expand=body`);
  expect(read.json.body.storage.value).toBe(storage);
});

it('converts it to storage format and refuses what XML cannot hold', async () => {
  const body = { name: 'T', ...wiki, value: 'a\u0000' };
  const refused = await ada.post('/wiki/rest/api/contentbody/convert/async/storage', body);
  expect(refused.status).toBe(400);
  const asked = await ada.post('/wiki/rest/api/contentbody/convert/async/storage', wiki);
  expect(asked.status).toBe(200);
  const other = await ada.post('/wiki/rest/api/contentbody/convert/async/view', wiki);
  expect(other.json.message).toContain("There is no conversion from 'wiki' to 'view'");
});
