import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedApp } from '../../seed/access.ts';
import { startTestSite, type TestSite } from '../../testing/site-client.ts';
import { authorizeUrl, consent, requestTokens, tokensFor } from '../testing/app-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const make = (body: object) => site.anonymous().post('/_site/oauth/apps', body);

it('lists the app of the first start, without its secret', async () => {
  const { json } = await site.anonymous().get('/_site/oauth/apps');
  expect(json.results).toHaveLength(1);
  expect(json.results[0]).toMatchObject({ clientId: seedApp.clientId, name: 'Local app' });
  expect(JSON.stringify(json)).not.toContain(seedApp.clientSecret);
});

it('makes an app that can ask for the scopes it has, and removes it', async () => {
  const redirect = 'http://localhost:4000/back?keep=this';
  const { status, json } = await make({
    name: 'Mine',
    callbackUrls: [redirect],
    scopes: ['read:page:confluence'],
  });
  expect(status).toBe(201);
  const request = { client_id: json.clientId, redirect_uri: redirect };
  const refused = await fetch(authorizeUrl(site.site.url, request), { redirect: 'manual' });
  expect(refused.headers.get('location')).toContain('error=invalid_scope');

  const callback = await consent(authorizeUrl(site.site.url, { ...request, scope: 'read:page:confluence' }));
  expect(callback.searchParams.get('keep')).toBe('this');
  const exchange = {
    grant_type: 'authorization_code',
    code: callback.searchParams.get('code') ?? '',
    redirect_uri: redirect,
    client_id: json.clientId,
    client_secret: json.clientSecret,
  };
  expect((await requestTokens(site.site.url, exchange)).status).toBe(200);

  expect((await site.anonymous().delete(`/_site/oauth/apps/${json.clientId}`)).status).toBe(204);
  expect((await requestTokens(site.site.url, exchange)).status).toBe(401);
  expect((await site.anonymous().delete(`/_site/oauth/apps/${json.clientId}`)).status).toBe(404);
});

it('lists what people granted', async () => {
  await tokensFor(site.site.url, 'read:me', { account: 'jane@example.com' });
  const { json } = await site.anonymous().get('/_site/oauth/grants');
  expect(json.results).toContainEqual(
    expect.objectContaining({ clientId: seedApp.clientId, email: 'jane@example.com', scopes: ['read:me'] }),
  );
  expect((await site.anonymous().delete('/_site/oauth/grants/none')).status).toBe(404);
});

it.each([
  [{ name: 'x', callbackUrls: ['/relative'] }, 400],
  [{ name: 'x', callbackUrls: ['http://localhost/#fragment'] }, 400],
  [{ name: 'x', callbackUrls: ['javascript:alert(1)'] }, 400],
  [{ name: 'x', callbackUrls: [] }, 400],
  [{ name: 'x', callbackUrls: ['http://localhost/'], scopes: ['read:everything'] }, 400],
  [{ name: 'x', callbackUrls: ['http://localhost/'], clientId: seedApp.clientId }, 409],
])('refuses %j', async (body, status) => {
  const answer = await make(body);
  expect(answer.status).toBe(status);
  expect(answer.json.error.message).not.toBe('');
});
