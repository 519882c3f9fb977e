import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedUsers } from '../seed/users.ts';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const jane = seedUsers.jane.accountId;
const sam = seedUsers.sam.accountId;
const path = (id: string, more = '') => `/wiki/rest/api/content/${id}/restriction${more}`;
const named = (entry: { restrictions: { user: { results: { accountId: string }[] } } }) =>
  entry.restrictions.user.results.map(({ accountId }) => accountId);
const only = (operation: string, ...accounts: string[]) => ({
  operation,
  restrictions: { user: accounts.map((accountId) => ({ type: 'known', accountId })) },
});
const page = (title: string, more = {}) => makePage(site.as('jane'), 'MKT', title, more);

async function makeGroup(name: string, ...members: string[]): Promise<string> {
  const { json } = await site.as('ada').post('/wiki/rest/api/group', { name });
  for (const accountId of members) {
    await site.as('ada').post(`/wiki/rest/api/group/userByGroupId?groupId=${json.id}`, { accountId });
  }
  return json.id;
}

describe('the two restrictions of a content', () => {
  it('are told, though nobody is restricted', async () => {
    const { id } = await page('Open');
    const { status, json } = await site.as('sam').get(path(id));
    expect(status).toBe(200);
    expect(json).toMatchObject({ start: 0, limit: 100, size: 2 });
    expect(json.results.map((entry: { operation: string }) => entry.operation)).toEqual(['read', 'update']);
    expect(json.results.flatMap(named)).toEqual([]);
    expect(json.results[0].restrictions.group).toMatchObject({ results: [], size: 0 });
  });

  it('are added to, replaced and removed; their hash follows', async () => {
    const { id } = await page('Changing');
    const before = (await site.as('jane').get(path(id))).json.restrictionsHash;
    await site.as('jane').post(path(id), [only('update', jane)]);
    const added = await site.as('jane').post(path(id), { results: [only('update', sam)] });
    expect(named(added.json.results[1])).toEqual([jane, sam]);
    expect(added.json.restrictionsHash).not.toBe(before);
    const replaced = await site.as('jane').put(path(id), [only('read', jane, sam)]);
    expect(replaced.json.results.map(named)).toEqual([[jane, sam], []]);
    const removed = await site.as('jane').delete(path(id));
    expect(removed.json.restrictionsHash).toBe(before);
  });

  it('refuse unknown people, unknown operations and bodies of another shape', async () => {
    const { id } = await page('Refusing');
    expect((await site.as('jane').put(path(id), [only('read', 'nobody')])).status).toBe(400);
    expect((await site.as('jane').put(path(id), [only('admire', jane)])).status).toBe(400);
    expect((await site.as('jane').put(path(id), {})).status).toBe(400);
    expect((await site.as('jane').get(path('999999999'))).status).toBe(404);
  });

  it('are also told by operation', async () => {
    const { id } = await page('By operation');
    await site.as('jane').put(path(id), [only('update', jane)]);
    const all = (await site.as('sam').get(path(id, '/byOperation'))).json;
    expect(Object.keys(all)).toEqual(['read', 'update']);
    expect(named(all.update)).toEqual([jane]);
    const one = (await site.as('sam').get(path(id, '/byOperation/update?expand=content'))).json;
    expect(one).toMatchObject({ operation: 'update', content: { id, title: 'By operation' } });
    expect((await site.as('sam').get(path(id, '/byOperation/admire'))).status).toBe(404);
  });
});

describe('one person or group', () => {
  it('is asked about, let in and taken off, by status alone', async () => {
    const { id } = await page('One by one');
    const group = await makeGroup('readers of one');
    for (const who of [`/user?accountId=${encodeURIComponent(jane)}`, `/byGroupId/${group}`]) {
      const whole = path(id, `/byOperation/update${who}`);
      expect((await site.as('jane').get(whole)).status).toBe(404);
      await site.as('jane').put(path(id, `/byOperation/update/user?accountId=${jane}`), '');
      const put = await site.as('jane').put(whole, '');
      expect([put.status, put.text]).toEqual([200, '']);
      expect((await site.as('jane').get(whole)).status).toBe(200);
      expect((await site.as('jane').delete(whole)).status).toBe(200);
      expect((await site.as('jane').delete(whole)).status).toBe(404);
    }
  });

  it('must exist', async () => {
    const { id } = await page('Nobody there');
    expect((await site.as('jane').put(path(id, '/byOperation/read/user'), '')).status).toBe(400);
    expect((await site.as('jane').put(path(id, '/byOperation/read/user?accountId=x'), '')).status).toBe(404);
    expect((await site.as('jane').put(path(id, '/byOperation/read/byGroupId/x'), '')).status).toBe(404);
  });
});

describe('what a restriction does', () => {
  it('hides content and all below it from others, administrators too', async () => {
    const parent = await page('Secret');
    const child = await page('Below the secret', { parentId: parent.id });
    await site.as('jane').put(path(parent.id), [only('read', jane)]);
    for (const other of ['ada', 'sam'] as const) {
      for (const { id } of [parent, child]) {
        expect((await site.as(other).get(`/wiki/api/v2/pages/${id}`)).status).toBe(404);
      }
    }
    expect((await site.as('sam').get(path(child.id))).status).toBe(404);
    expect((await site.as('jane').get(`/wiki/api/v2/pages/${child.id}`)).status).toBe(200);
  });

  it('lets those in who are in a group that it names, for as long as they are', async () => {
    const { id } = await page('For a group');
    const group = await makeGroup('trusted', sam, jane);
    const restrictions = { group: [{ type: 'group', id: group }] };
    await site.as('jane').put(path(id), [{ operation: 'read', restrictions }]);
    expect((await site.as('sam').get(`/wiki/api/v2/pages/${id}`)).status).toBe(200);
    expect((await site.as('ada').get(`/wiki/api/v2/pages/${id}`)).status).toBe(404);
    await site.as('ada').delete(`/wiki/rest/api/group/userByGroupId?groupId=${group}&accountId=${sam}`);
    expect((await site.as('sam').get(`/wiki/api/v2/pages/${id}`)).status).toBe(404);
  });

  it('keeps others from changing, labelling, deleting and restricting what they may read', async () => {
    const { id } = await page('Read only');
    await site.as('jane').put(path(id), [only('update', jane)]);
    const reader = site.as('sam');
    const update = { id, status: 'current', title: 'Mine', body: { value: '' }, version: { number: 2 } };
    expect((await reader.get(`/wiki/api/v2/pages/${id}`)).status).toBe(200);
    expect((await reader.put(`/wiki/api/v2/pages/${id}`, update)).status).toBe(403);
    expect((await reader.post(`/wiki/rest/api/content/${id}/label`, [{ name: 'x' }])).status).toBe(403);
    expect((await reader.delete(`/wiki/api/v2/pages/${id}`)).status).toBe(403);
    expect((await reader.delete(path(id))).status).toBe(403);
    expect((await site.as('jane').put(`/wiki/api/v2/pages/${id}`, update)).status).toBe(200);
  });
});

it('a permission check tells what somebody may do; others ask only if they administer the site', async () => {
  const { id } = await page('Checked');
  const check = (asker: 'ada' | 'sam', type: string, identifier: string, operation: string) =>
    site
      .as(asker)
      .post(`/wiki/rest/api/content/${id}/permission/check`, { subject: { type, identifier }, operation });
  expect((await check('sam', 'user', sam, 'update')).json).toMatchObject({ hasPermission: true, errors: [] });
  await site.as('jane').put(path(id), [only('update', jane)]);
  expect((await check('sam', 'user', sam, 'read')).json.hasPermission).toBe(true);
  for (const operation of ['update', 'delete']) {
    const denied = await check('sam', 'user', sam, operation);
    expect([denied.status, denied.json.hasPermission]).toEqual([200, false]);
  }
  const group = await makeGroup('checkers');
  expect((await check('ada', 'group', group, 'update')).json.hasPermission).toBe(false);
  const restrictions = { group: [{ type: 'group', id: group }] };
  await site.as('jane').post(path(id), [{ operation: 'update', restrictions }]);
  expect((await check('ada', 'group', group, 'update')).json.hasPermission).toBe(true);
  expect((await check('sam', 'user', jane, 'read')).status).toBe(403);
  expect((await check('ada', 'user', 'anonymous', 'read')).json.hasPermission).toBe(false);
  expect((await check('ada', 'user', 'nobody', 'read')).status).toBe(400);
  expect((await check('sam', 'user', sam, 'admire')).status).toBe(400);
});
