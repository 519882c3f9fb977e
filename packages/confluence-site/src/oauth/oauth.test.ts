import * as client from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloudId } from '../http/gateway.ts';
import { seedApp } from '../seed/access.ts';
import { startTestSite, type TestSite } from '../testing/site-client.ts';
import { callbackUrl, consent } from './testing/app-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

it('lets an outside client, with PKCE, get tokens, call the API, and refresh', async () => {
  const { url } = site.site;
  const server = {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/oauth/token`,
  };
  const configuration = new client.Configuration(server, seedApp.clientId, seedApp.clientSecret);
  client.allowInsecureRequests(configuration);
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedState = client.randomState();
  const address = client.buildAuthorizationUrl(configuration, {
    audience: 'api.atlassian.com',
    redirect_uri: callbackUrl,
    scope: 'read:page:confluence read:me offline_access',
    state: expectedState,
    prompt: 'consent',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });

  const callback = await consent(address, { account: 'jane@example.com' });
  const tokens = await client.authorizationCodeGrant(configuration, callback, {
    pkceCodeVerifier,
    expectedState,
  });
  expect(tokens).toMatchObject({
    token_type: 'bearer',
    expires_in: 3600,
    scope: 'read:page:confluence read:me offline_access',
  });

  const resources = await client.fetchProtectedResource(
    configuration,
    tokens.access_token,
    new URL(`${url}/oauth/token/accessible-resources`),
    'GET',
  );
  expect(await resources.json()).toEqual([
    {
      id: cloudId,
      url,
      name: expect.any(String),
      scopes: ['read:page:confluence', 'read:me'],
      avatarUrl: expect.stringContaining('http'),
    },
  ]);
  expect(await get(`/ex/confluence/${cloudId}/wiki/api/v2/pages?limit=1`, tokens.access_token)).toBe(200);
  const me = await fetch(`${url}/me`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
  expect(await me.json()).toMatchObject({ email: 'jane@example.com', name: 'Jane Doe' });

  const next = await client.refreshTokenGrant(configuration, tokens.refresh_token ?? '');
  expect(next.refresh_token).not.toBe(tokens.refresh_token);
  expect(await get(`/ex/confluence/${cloudId}/wiki/api/v2/pages?limit=1`, next.access_token)).toBe(200);
});

async function get(path: string, token: string): Promise<number> {
  return (await fetch(`${site.site.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
}
