import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
let path: string;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(async () => {
  await site.site.reset();
  path = `/wiki/api/v2/spaces/${await spaceId(ada, 'HR')}/properties`;
});
afterAll(() => site.site.close());

it('makes, reads, lists, replaces and removes the properties of a space', async () => {
  const made = await ada.post(path, { key: 'theme', value: { dark: true } });
  expect(made.status).toBe(201);
  expect(made.headers.get('location')).toBe(`${site.site.url}${path}/${made.json.id}`);
  expect(made.json).toEqual({
    id: expect.any(String),
    key: 'theme',
    value: { dark: true },
    createdAt: expect.any(String),
    authorId: expect.any(String),
    version: { createdAt: expect.any(String), authorId: expect.any(String), message: '', number: 1 },
  });
  const item = `${path}/${made.json.id}`;
  expect((await ada.get(`${path}?key=theme`)).json.results).toEqual([made.json]);
  expect((await ada.get(`${path}?key=none`)).json.results).toEqual([]);
  const space = await ada.get(`${path.replace('/properties', '')}?include-properties=true`);
  expect(space.json.properties.results).toEqual([made.json]);
  const changed = await ada.put(item, { key: 'theme', value: 7, version: { number: 2 } });
  expect(changed.json).toMatchObject({ value: 7, version: { number: 2 } });
  expect((await ada.put(item, { key: 'theme', value: 8, version: { number: 2 } })).status).toBe(409);
  expect((await ada.delete(item)).status).toBe(204);
  expect((await ada.get(item)).status).toBe(404);
});

it('lets everybody who sees the space read, and only who administers it write', async () => {
  const { json } = await ada.post(path, { key: 'k', value: 1 });
  const sam = site.as('sam');
  expect((await sam.get(path)).json.results).toHaveLength(1);
  expect((await sam.post(path, { key: 'other', value: 1 })).status).toBe(403);
  expect((await sam.delete(`${path}/${json.id}`)).status).toBe(403);
  expect((await ada.get('/wiki/api/v2/spaces/1/properties')).status).toBe(404);
});
