import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokensFor } from '../oauth/testing/app-client.ts';
import { seedScopedToken } from '../seed/access.ts';
import { basic, startTestSite, type TestSite } from '../testing/site-client.ts';
import { cloudId } from './gateway.ts';

const behind = `/ex/confluence/${cloudId}`;
const unauthorized = { code: 401, message: 'Unauthorized' };
const scopeMismatch = { code: 401, message: 'Unauthorized; scope does not match' };
let site: TestSite;
let moment = Date.parse('2026-11-22T12:00:00Z');
beforeAll(async () => {
  site = await startTestSite(undefined, { now: () => moment });
});
afterAll(() => site.site.close());

async function call(path: string, authorization: string, method = 'GET') {
  const response = await fetch(`${site.site.url}${path}`, { method, headers: { authorization } });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    json: text === '' ? undefined : JSON.parse(text),
  };
}

const bearerFor = async (scopes: string, account = 'admin@example.com'): Promise<string> =>
  `Bearer ${(await tokensFor(site.site.url, scopes, { account })).access_token}`;

describe('a token of an app', () => {
  it('may do what its scopes say, as the person who granted them', async () => {
    const token = await bearerFor('read:confluence-user read:space:confluence', 'jane@example.com');
    const { status, json } = await call(
      `${behind}/wiki/rest/api/user?accountId=${seedScopedToken.accountId}`,
      token,
    );
    expect(status).toBe(200);
    expect(json.email).toBe('admin@example.com');
    expect((await call(`${behind}/wiki/api/v2/spaces`, token)).status).toBe(200);
    const pages = await call(`${behind}/wiki/api/v2/pages`, token);
    expect(pages.status).toBe(401);
    expect(pages.json).toEqual(scopeMismatch);
    expect(pages.headers.get('x-failure-category')).toBe('FAILURE_CLIENT_SCOPE_CHECK');
  });

  it('sees what the person sees, and nothing more', async () => {
    const space = await site
      .as('ada')
      .post('/wiki/rest/api/space/_private', { key: 'SECRET', name: 'Secret' });
    expect(space.status).toBe(200);
    const keys = async (account: string) =>
      (
        await call(
          `${behind}/wiki/api/v2/spaces?keys=SECRET`,
          await bearerFor('read:space:confluence', account),
        )
      ).json.results.length;
    expect(await keys('admin@example.com')).toBe(1);
    expect(await keys('jane@example.com')).toBe(0);
  });

  it('runs out after an hour', async () => {
    const token = await bearerFor('read:space:confluence');
    moment += 3600_000;
    expect(await call(`${behind}/wiki/api/v2/spaces`, token)).toMatchObject({
      status: 401,
      json: unauthorized,
    });
    expect(await call('/oauth/token/accessible-resources', token)).toMatchObject({
      status: 401,
      json: unauthorized,
    });
  });

  it('is refused at the address of the site itself', async () => {
    const token = await bearerFor('read:space:confluence');
    expect((await call('/wiki/api/v2/spaces', token)).status).toBe(401);
  });

  it('meets 410 where Confluence removed an operation, and people with API tokens do not always', async () => {
    const token = await bearerFor('read:confluence-content.all read:confluence-space.summary');
    for (const path of ['/wiki/rest/api/content', '/wiki/rest/api/content/1146883', '/wiki/rest/api/space']) {
      const { status, json } = await call(`${behind}${path}`, token);
      expect(status).toBe(410);
      expect(json.message).toContain('GoneException: This deprecated endpoint has been removed.');
    }
    expect((await site.as('jane').get('/wiki/rest/api/space')).status).toBe(200);
  });

  it('searches content, whose address is like that of a removed operation', async () => {
    const token = await bearerFor('read:content-details:confluence');
    const path = '/wiki/rest/api/content/search?cql=type%3Dpage';
    expect((await call(`${behind}${path}`, token)).status).toBe(200);
  });

  it('ends when the person takes the grant back', async () => {
    const token = await bearerFor('read:space:confluence');
    const { json } = await site.anonymous().get('/_site/oauth/grants');
    for (const { id } of json.results) await site.anonymous().delete(`/_site/oauth/grants/${id}`);
    expect((await call(`${behind}/wiki/api/v2/spaces`, token)).status).toBe(401);
  });
});

describe('an API token with scopes', () => {
  const ada = basic('admin@example.com', seedScopedToken.secret);

  it.each([
    ['Basic', ada],
    ['Bearer', `Bearer ${seedScopedToken.secret}`],
  ])('is taken as %s, within its scopes', async (_scheme, authorization) => {
    expect((await call(`${behind}/wiki/api/v2/pages`, authorization)).status).toBe(200);
    expect(await call(`${behind}/wiki/rest/api/audit`, authorization)).toMatchObject({
      status: 401,
      json: scopeMismatch,
    });
  });

  it('is refused at the address of the site itself', async () => {
    expect((await call('/wiki/api/v2/pages', ada)).status).toBe(401);
    expect((await call('/wiki/rest/api/user/current', ada)).status).toBe(401);
  });

  it('is refused under the address of another person', async () => {
    const authorization = basic('jane@example.com', seedScopedToken.secret);
    expect(await call(`${behind}/wiki/api/v2/pages`, authorization)).toMatchObject({
      status: 401,
      json: unauthorized,
    });
  });
});

describe('the gateway', () => {
  it('leaves out /wiki where the caller does', async () => {
    const { status, json } = await call(
      `${behind}/api/v2/pages?limit=1`,
      basic('admin@example.com', 'local-admin-token'),
    );
    expect(status).toBe(200);
    expect(json._links.next).toMatch(/^\/wiki\/api\/v2\/pages\?limit=1&cursor=/);
  });

  it.each([
    '/ex/confluence/another/wiki/api/v2/pages',
    `${behind}/wiki/spaces/MKT`,
    `${behind}/_site/tokens`,
    `${behind}/authorize`,
    behind,
  ])('has nothing at %s', async (path) => {
    const answer = await call(path, basic('admin@example.com', 'local-admin-token'));
    expect(answer).toMatchObject({ status: 404, json: { code: 404, message: 'Not Found' } });
  });

  it.each(['Bearer nothing', 'Basic nothing', 'Bearer local-admin-token'])(
    'refuses %s',
    async (authorization) => {
      expect(await call(`${behind}/wiki/api/v2/pages`, authorization)).toMatchObject({
        status: 401,
        json: unauthorized,
      });
    },
  );
});
