import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const path = '/wiki/rest/api/settings/lookandfeel';

it('a space follows the site until it gets colours of its own, and again when they are reset', async () => {
  const ada = site.as('ada');
  const { global: first } = (await site.as('sam').get(path)).json;
  const own = { ...first, links: { color: '#123456' } };
  expect((await ada.post(`${path}/custom?spaceKey=MKT`, own)).json).toMatchObject({
    links: { color: '#123456' },
  });
  expect((await ada.get(`${path}?spaceKey=MKT`)).json).toEqual({
    selected: 'global',
    global: first,
    custom: own,
  });
  expect((await ada.get(`${path}?spaceKey=ENG`)).json.custom).toEqual(first);
  const everywhere = { ...first, headings: { color: '#654321' } };
  await ada.post(`${path}/custom`, everywhere);
  expect((await ada.get(`${path}?spaceKey=ENG`)).json.custom).toEqual(everywhere);
  expect((await ada.delete(`${path}/custom?spaceKey=MKT`)).status).toBe(204);
  expect((await ada.get(`${path}?spaceKey=MKT`)).json.custom).toEqual(everywhere);
});

it('only the look of the site can be chosen without a theme', async () => {
  const chosen = { spaceKey: 'MKT', lookAndFeelType: 'global' };
  expect((await site.as('ada').put(path, chosen)).json).toEqual(chosen);
  expect((await site.as('ada').put(path, { ...chosen, lookAndFeelType: 'theme' })).status).toBe(409);
  expect((await site.as('ada').put(path, { ...chosen, lookAndFeelType: 'x' })).status).toBe(400);
  expect((await site.as('sam').put(path, chosen)).status).toBe(403);
});

it('is changed by who administers the space or the site, with all that it needs', async () => {
  const { global } = (await site.as('sam').get(path)).json;
  for (const query of ['', '?spaceKey=MKT']) {
    expect((await site.as('sam').post(`${path}/custom${query}`, global)).status).toBe(403);
    expect((await site.as('sam').delete(`${path}/custom${query}`)).status).toBe(403);
  }
  expect((await site.as('ada').post(`${path}/custom`, { headings: { color: 'red' } })).status).toBe(400);
  expect((await site.as('ada').get(`${path}?spaceKey=NO`)).status).toBe(404);
});
