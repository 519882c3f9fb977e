import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedUsers } from '../seed/users.ts';
import { spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const v2 = '/wiki/api/v2';
const keys = (json: { results: { key: string }[] }) => json.results.map(({ key }) => key);
const sam = { principalType: 'USER', principalId: seedUsers.sam.accountId };

it('a space brings what is asked for with it', async () => {
  const id = await spaceId(site.as('jane'), 'MKT');
  const parts = ['labels', 'properties', 'operations', 'permissions', 'role-assignments'];
  const query = parts.map((part) => `include-${part}=true`).join('&');
  const { json } = await site.as('jane').get(`${v2}/spaces/${id}?${query}`);
  for (const field of ['labels', 'properties', 'operations', 'permissions', 'roleAssignments'])
    expect(json[field]).toMatchObject({ meta: { hasMore: false } });
  expect(json.operations.results).toContainEqual({ operation: 'read', targetType: 'space' });
  expect(json.roleAssignments._links.self).toBe(`/wiki/api/v2/spaces/${id}/role-assignments`);
  expect((await site.as('jane').get(`${v2}/spaces/${id}`)).json).not.toHaveProperty('permissions');
});

it('a new space starts with the roles that it is given, or those of another space', async () => {
  const roles = (await site.as('jane').get(`${v2}/space-roles`)).json.results;
  const roleId = roles.find(({ name }: { name: string }) => name === 'Viewer').id;
  const given = { name: 'Given', key: 'GIVEN', createPrivateSpace: true };
  const made = await site
    .as('jane')
    .post(`${v2}/spaces`, { ...given, roleAssignments: [{ principal: sam, roleId }] });
  expect(made.status).toBe(201);
  expect((await site.as('sam').get(`${v2}/spaces/${made.json.id}`)).status).toBe(200);
  expect((await site.as('ada').get(`${v2}/spaces/${made.json.id}`)).status).toBe(404);
  const copy = { name: 'Copied', createPrivateSpace: true, copySpaceAccessConfiguration: made.json.id };
  const copied = await site.as('jane').post(`${v2}/spaces`, copy);
  expect((await site.as('sam').get(`${v2}/spaces/${copied.json.id}`)).status).toBe(200);
  const unknown = { ...given, key: 'UNKNOWN', roleAssignments: [{ principal: sam, roleId: '999' }] };
  expect((await site.as('jane').post(`${v2}/spaces`, unknown)).status).toBe(404);
  expect(keys((await site.as('jane').get(`${v2}/spaces?keys=UNKNOWN`)).json)).toEqual([]);
});

it('spaces are listed by who has them as a favourite', async () => {
  const jane = site.as('jane');
  await jane.put('/wiki/rest/api/relation/favourite/from/user/current/to/space/ENG', '');
  const favoured = await jane.get(`${v2}/spaces?favorited-by=${seedUsers.jane.accountId}`);
  expect(keys(favoured.json)).toEqual(['ENG']);
  const others = await jane.get(`${v2}/spaces?not-favorited-by=${seedUsers.jane.accountId}`);
  expect(keys(others.json)).not.toContain('ENG');
});

it('no data policy blocks anything', async () => {
  const jane = site.as('jane');
  expect((await jane.get(`${v2}/data-policies/metadata`)).json).toEqual({ anyContentBlocked: false });
  const { json } = await jane.get(`${v2}/data-policies/spaces?keys=MKT&description-format=plain`);
  expect(json.results).toMatchObject([{ key: 'MKT', dataPolicy: { anyContentBlocked: false } }]);
});
