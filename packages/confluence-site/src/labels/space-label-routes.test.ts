import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePage, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const path = '/wiki/rest/api/space/MKT/label';
const names = (json: { results: { name: string }[] }) => json.results.map(({ name }) => name);

it('a space is labelled, lists its labels in both APIs, is found by them, and loses them', async () => {
  const ada = site.as('ada');
  const labels = [
    { prefix: 'team', name: 'Campaign' },
    { prefix: 'global', name: 'shared' },
  ];
  expect(names((await ada.post(path, labels)).json)).toEqual(['campaign', 'shared']);
  expect(names((await site.as('sam').get(`${path}?prefix=team`)).json)).toEqual(['campaign']);
  const id = await spaceId(ada, 'MKT');
  expect(names((await ada.get(`/wiki/api/v2/spaces/${id}/labels`)).json)).toEqual(['campaign']);
  const found = (await ada.get('/wiki/api/v2/spaces?labels=campaign')).json.results;
  expect(found.map(({ key }: { key: string }) => key)).toEqual(['MKT']);
  expect((await ada.delete(`${path}?name=campaign&prefix=team`)).status).toBe(204);
  expect((await ada.delete(`${path}?name=shared`)).status).toBe(204);
  expect((await ada.delete(`${path}?name=shared`)).status).toBe(204);
  expect(names((await ada.get(path)).json)).toEqual([]);
});

it('only who administers the space labels it, with names that labels can have', async () => {
  expect((await site.as('sam').post(path, [{ name: 'x' }])).status).toBe(403);
  expect((await site.as('ada').post(path, [{ name: 'two words' }])).status).toBe(400);
  expect((await site.as('ada').post(path, [])).status).toBe(400);
  expect((await site.as('ada').delete(path)).status).toBe(400);
  expect((await site.as('ada').get('/wiki/rest/api/space/NO/label')).status).toBe(404);
});

it('the labels of what is in a space are listed apart from its own, without those of hidden pages', async () => {
  const jane = site.as('jane');
  const label = (id: string, name: string) =>
    jane.post(`/wiki/rest/api/content/${id}/label`, [{ prefix: 'my', name }]);
  const [open, hidden] = [
    await makePage(jane, 'MKT', 'Openly labelled'),
    await makePage(jane, 'MKT', 'Secretly labelled'),
  ];
  await label(open.id, 'in-the-open');
  await label(hidden.id, 'in-secret');
  const account = (await jane.get('/wiki/rest/api/user/current')).json.accountId;
  await jane.put(
    `/wiki/rest/api/content/${hidden.id}/restriction/byOperation/read/user?accountId=${account}`,
    '',
  );
  const labels = `/wiki/api/v2/spaces/${open.spaceId}/content/labels`;
  expect(names((await site.as('sam').get(labels)).json)).toEqual(['in-the-open']);
  expect(names((await jane.get(`${labels}?prefix=my`)).json)).toEqual(['in-secret', 'in-the-open']);
  expect((await jane.get(`${labels}?prefix=system`)).status).toBe(400);
  expect((await jane.get('/wiki/api/v2/spaces/999999/content/labels')).status).toBe(404);
});
