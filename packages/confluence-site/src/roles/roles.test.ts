import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedUsers } from '../seed/users.ts';
import { makePage, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const v2 = '/wiki/api/v2';
const everybody = { principalType: 'ACCESS_CLASS', principalId: 'all-licensed-users' };
const person = (name: keyof typeof seedUsers) => ({
  principalType: 'USER',
  principalId: seedUsers[name].accountId,
});

async function roleId(name: string): Promise<string> {
  const { json } = await site.as('ada').get(`${v2}/space-roles?limit=50`);
  return json.results.find((role: { name: string }) => role.name === name).id;
}

async function janesSpace(key: string): Promise<string> {
  const { json } = await site.as('jane').post(`${v2}/spaces`, { name: key, key });
  return json.id;
}

const assign = (id: string, ...entries: object[]) =>
  site.as('jane').post(`${v2}/spaces/${id}/role-assignments`, entries);

describe('roles', () => {
  it('are the four that every site has, and what can be permitted is listed, by pages', async () => {
    const { json } = await site.as('sam').get(`${v2}/space-roles`);
    const names = json.results.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Admin', 'Manager', 'Collaborator', 'Viewer']);
    expect(json.results[3]).toMatchObject({
      type: 'SYSTEM',
      spacePermissions: ['create/comment', 'read/space'],
    });
    const one = await site.as('sam').get(`${v2}/space-roles/${json.results[3].id}`);
    expect(one.json).toMatchObject(json.results[3]);
    const page = (await site.as('sam').get(`${v2}/space-permissions?limit=2`)).json;
    expect(page.results[0]).toMatchObject({ id: 'read/space', requiredPermissionIds: [] });
    const next = (await site.as('sam').get(page._links.next)).json;
    expect(next.results[0]).toMatchObject({ id: 'archive/page', requiredPermissionIds: ['read/space'] });
    expect((await site.as('sam').get(`${v2}/space-role-mode`)).json).toEqual({ mode: 'ROLES' });
  });

  it('are told of one space: those that can be given there, and those that somebody has there', async () => {
    const id = await janesSpace('ROLEDIN');
    const there = `${v2}/space-roles?space-id=${id}`;
    const names = async (path: string) =>
      (await site.as('jane').get(path)).json.results.map(({ name }: { name: string }) => name);
    expect(await names(there)).toEqual(['Admin', 'Manager', 'Collaborator', 'Viewer']);
    const of = (name: 'jane' | 'sam') => `&principal-type=USER&principal-id=${person(name).principalId}`;
    expect(await names(`${there}${of('jane')}`)).toEqual(['Admin']);
    expect(await names(`${there}${of('sam')}`)).toEqual([]);
    const another = await janesSpace('ROLEDTOO');
    await assign(another, { principal: person('sam'), roleId: await roleId('Viewer') });
    expect(await names(`${there}${of('sam')}`)).toEqual([]);
    expect(await names(`${v2}/space-roles?space-id=${another}${of('sam')}`)).toEqual(['Viewer']);
    expect((await site.as('jane').get(`${v2}/space-roles?space-id=999999`)).status).toBe(404);
  });

  it('of its own are made, changed and deleted by an administrator of the site alone', async () => {
    const ada = site.as('ada');
    const role = { name: 'Blogger', description: 'Writes posts', spacePermissions: ['read/space'] };
    const made = await ada.post(`${v2}/space-roles`, role);
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ ...role, type: 'CUSTOM' });
    expect((await ada.post(`${v2}/space-roles`, role)).status).toBe(400);
    const path = `${v2}/space-roles/${made.json.id}`;
    const more = { ...role, spacePermissions: ['read/space', 'create/blogpost'] };
    const changed = await ada.put(path, more);
    expect([changed.status, typeof changed.json.taskId]).toEqual([202, 'string']);
    expect((await ada.get(path)).json.spacePermissions).toEqual(['create/blogpost', 'read/space']);
    expect((await ada.put(path, { ...role, spacePermissions: ['fly/space'] })).status).toBe(400);
    expect((await ada.put(path, { ...role, spacePermissions: ['create/page'] })).status).toBe(400);
    for (const asked of [site.as('jane').post(`${v2}/space-roles`, role), site.as('jane').delete(path)]) {
      expect((await asked).status).toBe(404);
    }
    expect((await ada.delete(path)).status).toBe(202);
    expect((await ada.get(path)).status).toBe(404);
    expect((await ada.delete(`${v2}/space-roles/${await roleId('Viewer')}`)).status).toBe(400);
  });
});

describe('roles in a space', () => {
  it('are first its maker, who administers it, and everybody, who collaborates', async () => {
    const id = await janesSpace('FIRST');
    const { json } = await site.as('sam').get(`${v2}/spaces/${id}/role-assignments`);
    expect(json.results).toEqual([
      { principal: person('jane'), roleId: await roleId('Admin') },
      { principal: everybody, roleId: await roleId('Collaborator') },
    ]);
    const mine = `${v2}/spaces/${id}/role-assignments?principal-type=ACCESS_CLASS`;
    expect((await site.as('sam').get(mine)).json.results).toHaveLength(1);
    const permissions = (await site.as('sam').get(`${v2}/spaces/${id}/permissions?limit=100`)).json;
    expect(permissions.results).toContainEqual(
      expect.objectContaining({ operation: { key: 'create', targetType: 'page' } }),
    );
  });

  it('hold: who has none does not find the space, who may only view changes nothing', async () => {
    const id = await janesSpace('HELD');
    const page = await makePage(site.as('jane'), 'HELD', 'Kept');
    expect((await assign(id, { principal: everybody, roleId: await roleId('Viewer') })).status).toBe(200);
    const sam = site.as('sam');
    const update = {
      id: page.id,
      status: 'current',
      title: 'x',
      body: { value: '' },
      version: { number: 2 },
    };
    expect((await sam.get(`${v2}/pages/${page.id}`)).status).toBe(200);
    expect((await sam.post(`${v2}/pages`, { spaceId: id, title: 'New' })).status).toBe(403);
    expect((await sam.put(`${v2}/pages/${page.id}`, update)).status).toBe(403);
    expect((await sam.delete(`${v2}/pages/${page.id}`)).status).toBe(403);
    expect((await sam.delete('/wiki/rest/api/space/HELD')).status).toBe(403);

    await assign(id, { principal: person('sam'), roleId: await roleId('Admin') }, { principal: everybody });
    expect((await sam.put(`${v2}/pages/${page.id}`, update)).status).toBe(200);
    expect((await site.as('ada').get(`${v2}/spaces/${id}`)).status).toBe(404);
    expect((await site.as('ada').get(`${v2}/pages/${page.id}`)).status).toBe(404);
    expect((await sam.delete('/wiki/rest/api/space/HELD')).status).toBe(202);
  });

  it('are given to a group too, by an administrator of the space, and one must stay', async () => {
    const id = await janesSpace('GROUPED');
    const { json: group } = await site.as('ada').post('/wiki/rest/api/group', { name: 'grouped' });
    const member = `/wiki/rest/api/group/userByGroupId?groupId=${group.id}`;
    await site.as('ada').post(member, { accountId: seedUsers.sam.accountId });
    const principal = { principalType: 'GROUP', principalId: group.id };
    await assign(id, { principal, roleId: await roleId('Viewer') }, { principal: everybody });
    expect((await site.as('sam').get(`${v2}/spaces/${id}`)).status).toBe(200);
    expect((await site.as('ada').get(`${v2}/spaces/${id}`)).status).toBe(404);
    expect((await site.as('sam').post(`${v2}/spaces/${id}/role-assignments`, [])).status).toBe(404);
    expect((await assign(id, { principal: person('jane') })).status).toBe(400);
    expect((await site.as('jane').get(`${v2}/spaces/${id}`)).status).toBe(200);
    const nobody = { principalType: 'USER', principalId: 'nobody' };
    expect((await assign(id, { principal: nobody, roleId: await roleId('Viewer') })).status).toBe(400);
    expect((await assign(await spaceId(site.as('jane'), 'GROUPED'), { principal })).status).toBe(200);
    expect((await site.as('sam').get(`${v2}/spaces/${id}`)).status).toBe(404);
  });
});
