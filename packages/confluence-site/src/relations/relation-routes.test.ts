import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedUsers } from '../seed/users.ts';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let page: string;
beforeAll(async () => {
  site = await startTestSite();
  page = (await makePage(site.as('jane'), 'MKT', 'Related')).id;
});
afterAll(() => site.site.close());

const root = '/wiki/rest/api/relation';

it('is made, found, told with its ends, listed from both, and ended', async () => {
  const jane = site.as('jane');
  const one = `${root}/reviewer/from/user/current/to/content/${page}`;
  expect((await jane.get(one)).status).toBe(404);
  for (const _twice of [1, 2]) expect((await jane.put(one, '')).status).toBe(200);
  const { json } = await jane.get(`${one}?expand=relationData,target`);
  expect(json).toMatchObject({
    name: 'reviewer',
    relationData: { createdBy: { displayName: 'Jane Doe' } },
    target: { id: page, title: 'Related' },
    _expandable: { source: `/rest/api/user?accountId=${encodeURIComponent(seedUsers.jane.accountId)}` },
  });
  const targets = await jane.get(`${root}/reviewer/from/user/current/to/content?expand=target`);
  expect(targets.json).toMatchObject({ size: 1, results: [{ target: { id: page } }] });
  const sources = await jane.get(`${root}/reviewer/to/content/${page}/from/user?expand=source`);
  expect(sources.json.results[0].source.accountId).toBe(seedUsers.jane.accountId);
  for (const _twice of [1, 2]) expect((await jane.delete(one)).status).toBe(204);
  expect((await jane.get(one)).status).toBe(404);
});

it('named favourite leads from oneself to content or a space, and is not listed', async () => {
  const jane = site.as('jane');
  expect((await jane.put(`${root}/favourite/from/user/current/to/space/MKT`, '')).status).toBe(200);
  expect((await jane.get(`${root}/favourite/from/user/current/to/space/MKT`)).status).toBe(200);
  expect((await jane.put(`${root}/favourite/from/space/MKT/to/content/${page}`, '')).status).toBe(400);
  const sams = `${root}/favourite/from/user/${seedUsers.sam.accountId}/to/content/${page}`;
  expect((await jane.put(sams, '')).status).toBe(403);
  expect((await jane.get(`${root}/favourite/from/user/current/to/space`)).status).toBe(501);
});

it('named favourite is told by pages, and tells whose it is without what', async () => {
  const jane = site.as('jane');
  const isFavourite = async () => {
    const asked = `/wiki/api/v2/pages/${page}?include-favorited-by-current-user-status=true`;
    return (await jane.get(asked)).json.isFavoritedByCurrentUser;
  };
  expect(await isFavourite()).toBe(false);
  const favourite = `${root}/favourite/from/user/current/to/content/${page}`;
  await jane.put(favourite, '');
  expect(await isFavourite()).toBe(true);
  const { json } = await jane.get(`${favourite}?expand=source,target`);
  expect(json).toMatchObject({
    source: { displayName: 'Jane Doe' },
    _expandable: { target: `/rest/api/content/${page}` },
  });
  expect(json).not.toHaveProperty('target');
});

it('has two ends that the caller sees', async () => {
  const jane = site.as('jane');
  expect((await jane.put(`${root}/x/from/user/current/to/content/999999`, '')).status).toBe(404);
  expect((await jane.put(`${root}/x/from/user/nobody/to/space/MKT`, '')).status).toBe(404);
  expect((await jane.put(`${root}/x/from/planet/1/to/space/MKT`, '')).status).toBe(400);
  expect((await jane.get(`${root}/x/from/user/current/to/planet`)).status).toBe(400);
});
