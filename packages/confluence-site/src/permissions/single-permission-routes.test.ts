import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appToken } from '../apps/app-authentication.ts';
import { seedUsers } from '../seed/users.ts';
import { createSite } from '../site.ts';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';
import { OtherKindOfSiteError } from './kind-of-site.ts';

const v1 = '/wiki/rest/api';
const v2 = '/wiki/api/v2';
const sam = { type: 'user', identifier: seedUsers.sam.accountId };
const operation = (permission: string) => {
  const [key, target] = permission.split('/');
  return { key, target };
};

describe('a site without roles', () => {
  let site: TestSite;
  let jane: SiteClient;
  const give = (permission: string, subject: object = sam) =>
    jane.post(`${v1}/space/OWN/permission`, { subject, operation: operation(permission) });
  const makeSpace = async () =>
    String((await jane.post(`${v1}/space/_private`, { name: 'Own', key: 'OWN' })).json.id);

  beforeAll(async () => {
    site = await startTestSite(undefined, { rbac: false });
    jane = site.as('jane');
  });
  beforeEach(() => site.site.reset());
  afterAll(() => site.site.close());

  it('has no roles, and no way of v2 to make spaces', async () => {
    const ada = site.as('ada');
    expect((await ada.get(`${v2}/space-role-mode`)).json).toEqual({ mode: 'PRE_ROLES' });
    const id = await spaceId(ada, 'MKT');
    const paths = ['space-roles', 'space-permissions', `spaces/${id}/role-assignments`];
    for (const path of paths) expect((await ada.get(`${v2}/${path}`)).status).toBe(404);
    expect((await ada.post(`${v2}/spaces`, { name: 'New', key: 'NEW' })).status).toBe(404);
    expect((await ada.post(`${v1}/space`, { name: 'New', key: 'NEW' })).status).toBe(200);
  });

  it('lets those who use Confluence add to a new space, and its maker do all', async () => {
    const page = await makePage(site.as('sam'), 'MKT', 'By Sam');
    expect((await jane.put(`${v1}/space/PROD`, { name: 'Renamed' })).status).toBe(404);
    expect((await site.as('sam').delete(`${v2}/pages/${page.id}`)).status).toBe(204);
    const id = await spaceId(jane, 'MKT');
    const { json } = await jane.get(`${v2}/spaces/${id}/permissions?limit=250`);
    const types = json.results.map(({ principal }: { principal: { type: string } }) => principal.type);
    expect([...new Set(types)]).toEqual(['user', 'group']);
  });

  it('gives and takes one permission after the other, reading before all else', async () => {
    const id = await makeSpace();
    const own = `${v2}/spaces/${id}`;
    expect((await give('create/page')).text).toContain("'read space' permission doesn't exist");
    const reading = await give('read/space');
    expect([reading.status, reading.json]).toMatchObject([
      200,
      { subject: sam, operation: { key: 'read', target: 'space' } },
    ]);
    expect((await give('read/space')).text).toContain('Permission already exists');
    expect((await site.as('sam').get(own)).status).toBe(200);
    const page = { spaceId: id, title: 'By Sam' };
    expect((await site.as('sam').post(`${v2}/pages`, page)).status).toBe(403);
    expect((await give('create/page')).status).toBe(200);
    const made = (await site.as('sam').post(`${v2}/pages`, page)).json;
    // What is one's own needs a permission to delete too.
    expect((await site.as('sam').delete(`${v2}/pages/${made.id}`)).status).toBe(403);
    expect((await give('delete/space')).status).toBe(200);
    expect((await site.as('sam').delete(`${v2}/pages/${made.id}`)).status).toBe(204);
    const taken = `${v1}/space/OWN/permission/${reading.json.id}`;
    expect((await jane.delete(taken)).status).toBe(204);
    expect((await site.as('sam').get(own)).status).toBe(404);
    expect((await give('read/space')).status).toBe(200);
    expect((await site.as('sam').post(`${v2}/pages`, page)).status).toBe(403);
    expect((await jane.delete(taken)).status).toBe(404);
  });

  it('asks for a permission of its own to archive and to restrict', async () => {
    const id = await makeSpace();
    for (const permission of ['read/space', 'create/page']) await give(permission);
    const page = (await site.as('sam').post(`${v2}/pages`, { spaceId: id, title: 'By Sam' })).json;
    const operations = async () =>
      (await site.as('sam').get(`${v2}/pages/${page.id}/operations`)).json.operations.map(
        (one: { operation: string }) => one.operation,
      );
    const restrict = () =>
      site
        .as('sam')
        .put(
          `${v1}/content/${page.id}/restriction/byOperation/update/user?accountId=${encodeURIComponent(sam.identifier)}`,
          '',
        );
    const archive = () => site.as('sam').post(`${v1}/content/archive`, { pages: [{ id: Number(page.id) }] });
    expect([(await restrict()).status, (await archive()).status]).toEqual([403, 403]);
    expect(await operations()).not.toContain('restrict_content');
    for (const permission of ['restrict_content/space', 'archive/page']) await give(permission);
    expect(await operations()).toEqual(expect.arrayContaining(['restrict_content', 'archive']));
    expect([(await restrict()).status, (await archive()).status]).toEqual([200, 202]);
  });

  it('takes a group by its name, and refuses whom and what there is not', async () => {
    const id = await makeSpace();
    expect((await give('read/space', { type: 'group', identifier: 'confluence-users' })).status).toBe(200);
    expect((await site.as('sam').get(`${v2}/spaces/${id}`)).status).toBe(200);
    expect((await give('read/space', { type: 'group', identifier: 'nobody' })).status).toBe(400);
    expect((await give('read/space', { type: 'user', identifier: 'nobody' })).status).toBe(400);
    expect((await give('read/page')).text).toContain("no permission 'read/page'");
    const request = { subject: sam, operation: operation('read/space') };
    expect((await site.as('sam').post(`${v1}/space/OWN/permission`, request)).status).toBe(403);
    expect((await jane.post(`${v1}/space/NONE/permission`, request)).status).toBe(404);
  });

  it('keeps somebody who administers the space', async () => {
    const id = await makeSpace();
    const { results } = (await jane.get(`${v2}/spaces/${id}/permissions?limit=250`)).json;
    const administering = results.find(
      (one: { operation: { key: string } }) => one.operation.key === 'administer',
    );
    expect((await jane.delete(`${v1}/space/OWN/permission/${administering.id}`)).status).toBe(400);
    expect((await jane.put(`${v1}/space/OWN`, { name: 'Still mine' })).status).toBe(200);
  });

  it('makes a space with just the permissions that it is given', async () => {
    const permission = (name: string, targetType: string) => ({
      subjects: { user: { results: [{ accountId: seedUsers.jane.accountId }], size: 1 } },
      operation: { operation: name, targetType },
      anonymousAccess: name === 'read',
      unlicensedAccess: false,
    });
    const given = { name: 'Given', key: 'GIVEN' };
    const permissions = [permission('read', 'space'), permission('administer', 'space')];
    const made = await jane.post(`${v1}/space`, { ...given, permissions });
    expect(made.status).toBe(200);
    const listed = (await jane.get(`${v1}/space?spaceKey=GIVEN&expand=permissions`)).json.results[0];
    expect(listed.permissions).toMatchObject([
      { operation: { operation: 'read', targetType: 'space' }, anonymousAccess: false },
      { operation: { operation: 'read', targetType: 'space' }, anonymousAccess: true },
      { operation: { operation: 'administer', targetType: 'space' }, subjects: { user: { size: 1 } } },
    ]);
    expect((await jane.post(`${v2}/pages`, { spaceId: String(made.json.id), title: 'No' })).status).toBe(403);
    const nobodysSpace = { name: 'X', key: 'NOBODYS', permissions: [permission('read', 'space')] };
    expect((await jane.post(`${v1}/space`, nobodysSpace)).status).toBe(400);
  });

  it('lets its app alone say who may make content of the app’s', async () => {
    const id = await makeSpace();
    await give('read/space');
    const path = `${v1}/space/OWN/permission/custom-content`;
    const target = 'ac:notes:note';
    const change = (access: boolean) => ({
      subject: sam,
      operations: [{ key: 'create', target, access }],
    });
    const asApp = (body: object) =>
      fetch(`${site.site.url}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${appToken}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const note = {
      type: target,
      spaceId: id,
      title: 'Note',
      body: { representation: 'storage', value: '<p>x</p>' },
    };
    expect((await jane.post(path, change(true))).status).toBe(403);
    expect((await site.as('sam').post(`${v2}/custom-content`, note)).status).toBe(403);
    expect((await asApp(change(true))).status).toBe(200);
    expect((await site.as('sam').post(`${v2}/custom-content`, note)).status).toBe(201);
    expect((await asApp(change(false))).status).toBe(200);
    expect((await site.as('sam').post(`${v2}/custom-content`, note)).status).toBe(403);
    expect((await asApp({ subject: sam })).status).toBe(400);
  });

  it('takes a combination of permissions away from all who have it', async () => {
    const id = await makeSpace();
    await give('read/space');
    const root = `${v2}/space-permissions/transition`;
    const ada = site.as('ada');
    const { results } = (await ada.get(`${root}/combinations`)).json;
    const reading = results.find((one: { permissions: object[] }) => one.permissions.length === 1);
    expect(reading).toMatchObject({ spaceCount: 1, principalCount: 1, principalTypes: ['USER'] });
    const permissionCombinationIds = [reading.combinationId];
    const elsewhere = {
      spaceType: 'SPECIFIC',
      selectedSpaces: [{ id: await spaceId(jane, 'MKT'), key: 'MKT' }],
    };
    const remove = (spaceSelection: object) =>
      ada.post(`${root}/access-removals`, { permissionCombinationIds, spaceSelection });
    expect((await remove(elsewhere)).status).toBe(202);
    expect((await site.as('sam').get(`${v2}/spaces/${id}`)).status).toBe(200);
    expect((await remove({ spaceType: 'ALL' })).status).toBe(202);
    expect((await site.as('sam').get(`${v2}/spaces/${id}`)).status).toBe(404);
    expect((await remove({ spaceType: 'ALL' })).status).toBe(400);
  });
});

describe('a site with roles', () => {
  it('refuses single permissions with the way to roles', async () => {
    const site = await startTestSite();
    const path = `${v1}/space/MKT/permission`;
    const body = { subject: sam, operation: operation('read/space') };
    const refusals = [
      await site.as('ada').post(path, body),
      await site.as('ada').post(`${path}/custom-content`, body),
      await site.as('ada').delete(`${path}/1`),
    ];
    for (const { status, text } of refusals) {
      expect(status).toBe(400);
      expect(text).toContain('InvalidRbacOperationException');
    }
    expect((await site.as('sam').post(path, body)).status).toBe(403);
    expect((await site.as('ada').post(`${v1}/space/NO/permission`, body)).status).toBe(404);
    await site.site.close();
  });
});

it('a site stays of its kind', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kind-of-site-'));
  await (await createSite({ port: 0, dataFolder, rbac: false })).close();
  await expect(createSite({ port: 0, dataFolder, rbac: true })).rejects.toThrow(OtherKindOfSiteError);
  const again = await createSite({ port: 0, dataFolder });
  const settings = await fetch(`${again.url}/_site/settings`);
  expect(await settings.json()).toMatchObject({ rbac: false });
  await again.close();
  rmSync(dataFolder, { recursive: true });
});
