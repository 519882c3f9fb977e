import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
  await site.as('jane').post('/wiki/api/v2/spaces', { name: 'Mine', key: 'MINE' });
});
afterAll(() => site.site.close());

const api = '/wiki/rest/api';

it('system information names this site', async () => {
  const { json } = await site.as('sam').get(`${api}/settings/systemInfo`);
  const tenant = await site.as('sam').get('/_edge/tenant_info');
  expect(json).toMatchObject({ cloudId: tenant.json.cloudId, baseUrl: `${site.site.url}/wiki` });
});

it('there are no themes but the default, on the site and in a space', async () => {
  const jane = site.as('jane');
  expect((await jane.get(`${api}/settings/theme`)).json).toMatchObject({ results: [], size: 0, limit: 100 });
  for (const path of ['settings/theme/selected', 'settings/theme/gone', 'space/MINE/theme', 'space/NO/theme'])
    expect((await jane.get(`${api}/${path}`)).status).toBe(404);
  expect((await jane.put(`${api}/space/MINE/theme`, { themeKey: 'gone' })).status).toBe(403);
  expect((await jane.delete(`${api}/space/MINE/theme`)).status).toBe(204);
  expect((await site.as('sam').delete(`${api}/space/MINE/theme`)).status).toBe(403);
});

it('a space is renamed, described and given another homepage by who administers it', async () => {
  const page = await makePage(site.as('jane'), 'MINE', 'New home');
  const change = {
    name: 'Ours',
    description: { plain: { value: 'Shared', representation: 'plain' } },
    homepage: { id: page.id },
  };
  expect((await site.as('sam').put(`${api}/space/MINE`, change)).status).toBe(404);
  const { status, json } = await site.as('jane').put(`${api}/space/MINE`, change);
  expect(status).toBe(200);
  expect(json).toMatchObject({ key: 'MINE', name: 'Ours', description: { plain: { value: 'Shared' } } });
  const space = (await site.as('sam').get('/wiki/api/v2/spaces?keys=MINE')).json.results[0];
  expect(space).toMatchObject({ name: 'Ours', homepageId: page.id });
  expect((await site.as('jane').put(`${api}/space/MINE`, { homepage: { id: '1' } })).status).toBe(400);
  const log = await site.as('ada').get(`${api}/audit?searchString=Space%20configuration`);
  expect(log.json.results[0].changedValues).toContainEqual({
    name: 'Name',
    oldValue: 'Mine',
    newValue: 'Ours',
  });
});

it('a space has settings, which change one by one', async () => {
  const jane = site.as('jane');
  const path = `${api}/space/MINE/settings`;
  expect((await site.as('sam').get(path)).json).toMatchObject({
    routeOverrideEnabled: false,
    contentMode: 'standard',
    spaceKey: 'MINE',
  });
  await jane.put(path, { routeOverrideEnabled: true });
  expect((await jane.put(path, { contentMode: 'compact' })).json).toMatchObject({
    routeOverrideEnabled: true,
    contentMode: 'compact',
  });
  expect((await site.as('sam').put(path, { contentMode: 'compact' })).status).toBe(404);
  expect((await jane.get(`${api}/space/NO/settings`)).status).toBe(404);
});

it('looking at a page counts as a view; reading it by the API does not', async () => {
  const { id, _links } = await makePage(site.as('jane'), 'MINE', 'Looked at');
  await site.as('sam').get(`/wiki/api/v2/pages/${id}`);
  for (const who of ['sam', 'sam', 'jane'] as const) await site.as(who).get(`/wiki${_links.webui}`);
  const path = `${api}/analytics/content/${id}`;
  expect((await site.as('sam').get(`${path}/views`)).json).toEqual({ id: Number(id), count: 3 });
  expect((await site.as('sam').get(`${path}/viewers`)).json).toEqual({ id: Number(id), count: 2 });
  const later = new Date(Date.now() + 60_000).toISOString();
  expect((await site.as('sam').get(`${path}/views?fromDate=${later}`)).json.count).toBe(0);
  expect((await site.as('sam').get(`${path}/views?fromDate=soon`)).status).toBe(400);
  expect((await site.as('sam').get(`${api}/analytics/content/999999/views`)).status).toBe(404);
});
