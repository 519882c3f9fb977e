import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

const v1 = '/wiki/rest/api';
const v2 = '/wiki/api/v2';
const anybody = { principalType: 'ACCESS_CLASS', principalId: 'anonymous-users' };

describe('without an account', () => {
  let site: TestSite;
  let nobody: SiteClient;
  const setAccess = (anonymousAccess: boolean) => nobody.put('/_site/settings', { anonymousAccess });
  const openSpace = async (key: string) => {
    const ada = site.as('ada');
    const viewer = (await ada.get(`${v2}/space-roles`)).json.results[3].id;
    const path = `${v2}/spaces/${await spaceId(ada, key)}/role-assignments`;
    return ada.post(path, [{ principal: anybody, roleId: viewer }]);
  };

  beforeAll(async () => {
    site = await startTestSite(undefined, { anonymousAccess: true });
    nobody = site.anonymous();
  });
  beforeEach(async () => {
    await site.site.reset();
    await setAccess(true);
  });
  afterAll(() => site.site.close());

  it('nothing is seen until a space is opened, and then no more than that space', async () => {
    expect((await nobody.get(`${v2}/spaces`)).json.results).toEqual([]);
    expect((await openSpace('ENG')).status).toBe(200);
    const { results } = (await nobody.get(`${v2}/spaces`)).json;
    expect(results).toMatchObject([{ key: 'ENG' }]);
    const pages = (await nobody.get(`${v2}/pages?limit=250`)).json.results;
    expect(pages.length).toBeGreaterThan(0);
    const spaces = new Set(pages.map((page: { spaceId: string }) => page.spaceId));
    expect([...spaces]).toEqual([results[0].id]);
    const found = (await nobody.get(`${v1}/search?cql=type=page&limit=100`)).json;
    expect(found.totalSize).toBe(pages.length);
  });

  it('restricted pages and drafts are not seen in an open space either', async () => {
    await openSpace('ENG');
    const id = await spaceId(site.as('jane'), 'ENG');
    const secret = { spaceId: id, title: 'Secret' };
    const restricted = (await site.as('jane').post(`${v2}/pages?private=true`, secret)).json;
    const draft = await makePage(site.as('jane'), 'ENG', 'Draft', { status: 'draft' });
    expect((await nobody.get(`${v2}/pages/${restricted.id}`)).status).toBe(404);
    expect((await nobody.get(`${v2}/pages/${draft.id}?status=draft`)).status).toBe(404);
  });

  it('nothing is written: 401 in v2, 403 in v1', async () => {
    await openSpace('ENG');
    const page = await makePage(site.as('jane'), 'ENG', 'Open');
    expect((await nobody.post(`${v2}/footer-comments`, { pageId: page.id })).status).toBe(401);
    expect((await nobody.delete(`${v2}/pages/${page.id}`)).status).toBe(401);
    expect((await nobody.post(`${v1}/content/${page.id}/label`, [{ name: 'x' }])).status).toBe(403);
    expect((await site.as('jane').get(`${v2}/pages/${page.id}`)).json.version.number).toBe(1);
  });

  it('who nobody is can be asked, and who others are cannot', async () => {
    expect((await nobody.get(`${v1}/user/anonymous`)).json).toMatchObject({ type: 'anonymous' });
    for (const path of ['user/current', 'user/memberof?accountId=x', 'group', 'search/user?cql=type=user'])
      expect((await nobody.get(`${v1}/${path}`)).status).toBe(403);
  });

  it('all of it ends when the site lets nobody in, and the gateway never did', async () => {
    await openSpace('ENG');
    const { cloudId } = (await nobody.get('/_edge/tenant_info')).json;
    expect((await nobody.get(`/ex/confluence/${cloudId}${v2}/spaces`)).status).toBe(401);
    expect((await setAccess(false)).json).toMatchObject({ anonymousAccess: false, rbac: true });
    expect((await nobody.get(`${v2}/spaces`)).status).toBe(401);
    expect((await nobody.get(`${v1}/user/anonymous`)).status).toBe(403);
    expect((await nobody.get(`${v1}/search?cql=type=page`)).status).toBe(403);
    expect((await site.as('jane').get(`${v1}/user/anonymous`)).status).toBe(200);
  });
});

it('what those without an account may do, everybody may: a space opened to them is open to all', async () => {
  const site = await startTestSite(undefined, { rbac: false });
  const jane = site.as('jane');
  await jane.post(`${v1}/space/_private`, { name: 'Own', key: 'OWN' });
  expect((await site.as('sam').get(`${v2}/spaces?keys=OWN`)).json.results).toEqual([]);
  const request = {
    subject: { type: 'user', identifier: 'anonymous' },
    operation: { key: 'read', target: 'space' },
  };
  const made = await jane.post(`${v1}/space/OWN/permission`, request);
  expect(made.json).toMatchObject({ subject: request.subject });
  expect((await site.as('sam').get(`${v2}/spaces?keys=OWN`)).json.results).toHaveLength(1);
  await site.site.close();
});
