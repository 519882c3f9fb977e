import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

const api = '/wiki/api/v2';
let site: TestSite;
let ada: SiteClient;
let space: string;
let levels: { id: string; name: string }[];
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(async () => {
  await site.site.reset();
  space = await spaceId(ada, 'MKT');
  levels = (await ada.get(`${api}/classification-levels`)).json;
});
afterAll(() => site.site.close());

const levelNamed = (name: string) => levels.find((level) => level.name === name);

it('lists the levels of the organisation in their order', () => {
  expect(levels.map(({ name }) => name)).toEqual(['Public', 'Internal', 'Confidential', 'Restricted']);
});

it.each(['pages', 'blogposts', 'whiteboards', 'databases'])(
  'classifies %s, and resets them to the default of the space',
  async (segment) => {
    const { id } = (await ada.post(`${api}/${segment}`, { spaceId: space, title: 'Thing' })).json;
    const path = `${api}/${segment}/${id}/classification-level`;
    expect((await ada.get(path)).status).toBe(404);
    const level = levelNamed('Restricted');
    expect((await ada.put(path, { id: level?.id, status: 'current' })).status).toBe(204);
    expect((await ada.get(path)).json).toEqual(level);

    const standard = levelNamed('Internal');
    await ada.put(`${api}/spaces/${space}/classification-level/default`, { id: standard?.id });
    expect((await ada.post(`${path}/reset`, { status: 'current' })).status).toBe(204);
    expect((await ada.get(path)).json).toEqual(standard);

    expect((await ada.put(path, { id: 'secret', status: 'current' })).status).toBe(400);
    expect((await ada.put(path, { id: level?.id, status: 'archived' })).status).toBe(400);
    expect((await ada.post(`${path}/reset`, {})).status).toBe(400);
    expect(
      (await ada.put(`${api}/${segment}/999/classification-level`, { id: level?.id, status: 'current' }))
        .status,
    ).toBe(404);
  },
);

it('has a default for a space, set by who administers it', async () => {
  const path = `${api}/spaces/${space}/classification-level/default`;
  const level = levelNamed('Public');
  expect((await ada.get(path)).status).toBe(404);
  expect((await site.as('sam').put(path, { id: level?.id })).status).toBe(404);
  expect((await ada.put(path, { id: level?.id })).status).toBe(204);
  expect((await site.as('sam').get(path)).json).toEqual(level);
  expect((await ada.delete(path)).status).toBe(204);
  expect((await ada.get(path)).status).toBe(404);
});
