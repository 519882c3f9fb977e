import { afterAll, beforeAll, expect, it } from 'vitest';
import { basic, makePage, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const path = '/wiki/api/v2/admin-key';

const withKey = async (page: string, email: string, token: string): Promise<number> => {
  const headers = { authorization: basic(email, token), 'Atl-Confluence-With-Admin-Key': 'true' };
  return (await fetch(`${site.site.url}/wiki/api/v2/pages/${page}`, { headers })).status;
};

it('is an administrator’s, lasts ten minutes or as long as asked for, and can be given back', async () => {
  const ada = site.as('ada');
  expect((await ada.get(path)).status).toBe(404);
  const made = await ada.post(path, '');
  expect(made.status).toBe(200);
  const minutes = (Date.parse(made.json.expirationTime) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(9);
  expect(minutes).toBeLessThanOrEqual(10);
  expect((await ada.get(path)).json).toEqual(made.json);
  const longer = await ada.post(path, { durationInMinutes: 30 });
  expect(Date.parse(longer.json.expirationTime) - Date.now()).toBeGreaterThan(29 * 60_000);
  expect((await ada.post(path, { durationInMinutes: 61 })).status).toBe(400);
  expect((await ada.delete(path)).status).toBe(204);
  expect((await ada.delete(path)).status).toBe(204);
  expect((await ada.get(path)).status).toBe(404);
});

it('shows what is hidden to requests that say they use it, and to nobody else', async () => {
  const secret = await site.as('jane').post('/wiki/api/v2/pages?private=true', {
    spaceId: (await makePage(site.as('jane'), 'MKT', 'Beside the secret')).spaceId,
    title: 'For my eyes',
  });
  const { id } = secret.json;
  const ada = ['admin@example.com', 'local-admin-token'] as const;
  expect(await withKey(id, ...ada)).toBe(404);
  await site.as('ada').post(path, {});
  expect((await site.as('ada').get(`/wiki/api/v2/pages/${id}`)).status).toBe(404);
  expect(await withKey(id, ...ada)).toBe(200);
  expect(await withKey(id, 'sam@example.com', 'local-sam-token')).toBe(404);
  for (const method of ['get', 'delete'] as const) {
    expect((await site.as('sam')[method](path)).status).toBe(404);
  }
  expect((await site.as('sam').post(path, {})).status).toBe(404);
});
