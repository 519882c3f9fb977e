import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedUsers } from '../seed/users.ts';
import { startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const api = '/wiki/rest/api';
const sam = seedUsers.sam.accountId;
const names = (json: { results: { name: string }[] }) => json.results.map(({ name }) => name);

it('the groups of the first start are listed by name, paged, and filtered by what they give access to', async () => {
  const jane = site.as('jane');
  const { json } = await jane.get(`${api}/group`);
  expect(json).toMatchObject({ start: 0, limit: 200 });
  expect(names(json)).toEqual(['confluence-admins', 'confluence-users', 'site-admins']);
  expect(json.results[0]).toMatchObject({ type: 'group', usageType: 'USERBASE_GROUP', managedBy: 'ADMINS' });
  expect(names((await jane.get(`${api}/group?accessType=site-admin`)).json)).toEqual(['site-admins']);
  const first = (await jane.get(`${api}/group?limit=2`)).json;
  expect(names(first)).toHaveLength(2);
  expect(names((await jane.get(`/wiki${first._links.next}`)).json)).toEqual(['site-admins']);
});

it('a group is made, found, filled, emptied and deleted by an administrator, and the audit log tells it', async () => {
  const ada = site.as('ada');
  const made = await ada.post(`${api}/group`, { name: 'editors' });
  expect(made.status).toBe(201);
  const { id } = made.json;
  expect((await ada.post(`${api}/group`, { name: 'Editors' })).status).toBe(400);
  expect((await ada.get(`${api}/group/by-id?id=${id}`)).json).toEqual(made.json);
  const picked = await ada.get(`${api}/group/picker?query=EDIT&shouldReturnTotalSize=true`);
  expect(names(picked.json)).toEqual(['editors']);
  expect(picked.json.totalSize).toBe(1);

  const membership = `${api}/group/userByGroupId?groupId=${id}`;
  expect((await ada.post(membership, { accountId: sam })).status).toBe(201);
  expect((await ada.post(membership, { accountId: 'nobody' })).status).toBe(404);
  const members = (await ada.get(`${api}/group/${id}/membersByGroupId`)).json;
  expect(members.results).toMatchObject([{ accountId: sam, displayName: 'Sam Lee' }]);
  const memberOf = (await ada.get(`${api}/user/memberof?accountId=${sam}`)).json;
  expect(names(memberOf)).toEqual(['confluence-users', 'editors']);
  expect((await ada.delete(`${membership}&accountId=${sam}`)).status).toBe(204);
  expect((await ada.delete(`${membership}&accountId=${sam}`)).status).toBe(204);
  expect((await ada.get(`${api}/group/${id}/membersByGroupId`)).json.size).toBe(0);

  expect((await ada.delete(`${api}/group/by-id?id=${id}`)).status).toBe(204);
  expect((await ada.get(`${api}/group/by-id?id=${id}`)).status).toBe(404);
  const log = (await ada.get(`${api}/audit?searchString=editors`)).json;
  expect(log.results.map(({ summary }: { summary: string }) => summary)).toEqual([
    'Group deleted',
    'User removed from group',
    'User added to group',
    'Group created',
  ]);
});

it('others may look and not change', async () => {
  const jane = site.as('jane');
  const [group] = (await jane.get(`${api}/group`)).json.results;
  expect((await jane.post(`${api}/group`, { name: 'mine' })).status).toBe(403);
  expect((await jane.delete(`${api}/group/by-id?id=${group.id}`)).status).toBe(403);
  const membership = `${api}/group/userByGroupId?groupId=${group.id}`;
  expect((await jane.post(membership, { accountId: sam })).status).toBe(403);
  expect((await jane.delete(`${membership}&accountId=${sam}`)).status).toBe(403);
});

it('a group that is not there has no members; bad parameters are refused', async () => {
  const ada = site.as('ada');
  expect((await ada.get(`${api}/group/none/membersByGroupId`)).json).toMatchObject({ results: [], size: 0 });
  expect((await ada.get(`${api}/group/none/membersByGroupId?limit=201`)).status).toBe(400);
  expect((await ada.get(`${api}/group?accessType=all`)).status).toBe(400);
  expect((await ada.get(`${api}/group/picker`)).status).toBe(400);
  expect((await ada.get(`${api}/group/by-id`)).status).toBe(400);
  expect((await ada.post(`${api}/group`, {})).status).toBe(400);
});
