import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloudId } from '../http/gateway.ts';
import { basic, startTestSite, type TestSite } from '../testing/site-client.ts';

const pages = '/wiki/api/v2/pages?limit=1';
let site: TestSite;
let moment = Date.parse('2026-11-22T12:00:00Z');
beforeAll(async () => {
  site = await startTestSite(undefined, { now: () => moment });
});
afterAll(() => site.site.close());

const make = (body: object) => site.anonymous().post('/_site/tokens', body);
const statusWith = async (authorization: string, path = pages): Promise<number> =>
  (await fetch(`${site.site.url}${path}`, { headers: { authorization } })).status;

it('lists the token of the first start, without what it is', async () => {
  const { json } = await site.anonymous().get('/_site/tokens');
  expect(json.results).toEqual([
    {
      id: expect.any(String),
      email: 'admin@example.com',
      name: 'Pages, with scopes',
      scopes: expect.arrayContaining(['read:page:confluence']),
      createdAt: '2026-11-22T12:00:00.000Z',
      expiresAt: null,
    },
  ]);
});

it('makes a token without scopes, which is as good as the first one', async () => {
  const { status, json } = await make({ email: 'Jane@example.com' });
  expect(status).toBe(201);
  expect(json).toMatchObject({ email: 'jane@example.com', scopes: null, expiresAt: null });
  expect(await statusWith(basic('jane@example.com', json.token))).toBe(200);
  expect(await statusWith(basic('sam@example.com', json.token))).toBe(401);
});

it('makes a token with scopes, which the gateway holds to them', async () => {
  const { json } = await make({
    email: 'jane@example.com',
    scopes: ['read:space:confluence'],
    token: 'janes-own',
  });
  expect(json.token).toBe('janes-own');
  const authorization = basic('jane@example.com', 'janes-own');
  expect(await statusWith(authorization, `/ex/confluence/${cloudId}/wiki/api/v2/spaces`)).toBe(200);
  expect(await statusWith(authorization, `/ex/confluence/${cloudId}${pages}`)).toBe(401);
});

it('makes a token that runs out', async () => {
  const { json } = await make({ email: 'sam@example.com', expiresInSeconds: 60 });
  expect(json.expiresAt).toBe('2026-11-22T12:01:00.000Z');
  const authorization = basic('sam@example.com', json.token);
  expect(await statusWith(authorization)).toBe(200);
  moment += 60_000;
  expect(await statusWith(authorization)).toBe(401);
});

it('revokes a token', async () => {
  const { json } = await make({ email: 'jane@example.com' });
  expect((await site.anonymous().delete(`/_site/tokens/${json.id}`)).status).toBe(204);
  expect(await statusWith(basic('jane@example.com', json.token))).toBe(401);
  expect((await site.anonymous().delete(`/_site/tokens/${json.id}`)).status).toBe(404);
});

it.each([
  [{ email: 'nobody@example.com' }, 400, 'No user has the email address nobody@example.com.'],
  [{ email: 'jane@example.com', scopes: ['read:everything'] }, 400, 'there is no scope read:everything'],
  [{ email: 'jane@example.com', expiresInSeconds: -1 }, 400, 'expiresInSeconds'],
  [{ email: 'jane@example.com', token: 'local-admin-scoped-token' }, 409, 'There is such a token already'],
])('refuses %j', async (body, status, message) => {
  const answer = await make(body);
  expect(answer.status).toBe(status);
  expect(answer.json.error.message).toContain(message);
});
