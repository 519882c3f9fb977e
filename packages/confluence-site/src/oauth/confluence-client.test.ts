import {
  exchangeAuthorizationCode,
  generateAuthorizationUrl,
  getAccessibleResources,
  isAuthError,
  isOAuthError,
  isReauthorizationRequired,
  isScopeError,
  parseCallbackUrl,
  refreshOAuth2Token,
} from 'confluence.js';
import { createClient } from 'confluence.js/core';
import { createV2Client } from 'confluence.js/v2';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { cloudId } from '../http/gateway.ts';
import { seedApp } from '../seed/access.ts';
import { startTestSite, type TestSite } from '../testing/site-client.ts';
import { callbackUrl, consent } from './testing/app-client.ts';

const hour = 3_600_000;
const app = { clientId: seedApp.clientId, clientSecret: seedApp.clientSecret };
let site: TestSite;
let moment = Date.now();
beforeAll(async () => {
  site = await startTestSite(undefined, { now: () => moment });
  // The client knows Atlassian's hosts by heart; here the site answers for them. Nothing else of it is changed.
  const realFetch = globalThis.fetch;
  vi.stubGlobal('fetch', (input: string | URL, init?: RequestInit) =>
    realFetch(String(input).replace(/^https:\/\/(?:auth|api)\.atlassian\.com/, site.site.url), init),
  );
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await site.site.close();
});

async function authorize(scopes: string[]) {
  const address = generateAuthorizationUrl({ ...app, scopes, redirectUri: callbackUrl, state: 'a state' });
  const here = new URL(address.replace('https://auth.atlassian.com', site.site.url));
  const { code } = parseCallbackUrl((await consent(here, { account: 'jane@example.com' })).href, {
    expectedState: 'a state',
  });
  return exchangeAuthorizationCode({ ...app, code, redirectUri: callbackUrl });
}

it('finds the site, calls it, and tells a missing scope from a missing login', async () => {
  const { accessToken } = await authorize(['read:space:confluence']);
  expect(await getAccessibleResources(accessToken)).toMatchObject([
    { id: cloudId, scopes: ['read:space:confluence'] },
  ]);
  const client = createV2Client(createClient({ auth: { type: 'oauth2', accessToken } }));
  expect((await client.space.getSpaces({ keys: ['MKT'] })).results).toMatchObject([{ key: 'MKT' }]);
  const refused = await client.page.getPages({}).catch((error: unknown) => error);
  expect(isScopeError(refused)).toBe(true);
});

it('refreshes when its token has run out, and keeps the token that it gets', async () => {
  const { accessToken, refreshToken = '' } = await authorize(['read:space:confluence', 'offline_access']);
  const onTokenRefresh = vi.fn();
  const client = createV2Client(
    createClient({ auth: { type: 'oauth2', accessToken, refreshToken, ...app, onTokenRefresh } }),
  );
  moment += hour;
  expect((await client.space.getSpaces({ keys: ['MKT'] })).results).toHaveLength(1);
  expect(onTokenRefresh).toHaveBeenCalledOnce();

  const expired = createV2Client(createClient({ auth: { type: 'oauth2', accessToken, cloudId } }));
  const refused = await expired.space.getSpaces({}).catch((error: unknown) => error);
  expect(isAuthError(refused)).toBe(true);
  expect(isScopeError(refused)).toBe(false);
});

it('learns that a person must consent again when its refresh token is over, and not when its secret is wrong', async () => {
  const { refreshToken = '' } = await authorize(['read:space:confluence', 'offline_access']);
  await refreshOAuth2Token({ ...app, refreshToken });
  moment += hour;
  const late = await refreshOAuth2Token({ ...app, refreshToken }).catch((error: unknown) => error);
  expect(isReauthorizationRequired(late)).toBe(true);
  const wrong = await refreshOAuth2Token({ ...app, clientSecret: 'x', refreshToken }).catch(
    (error: unknown) => error,
  );
  expect(isOAuthError(wrong)).toBe(true);
  expect(isReauthorizationRequired(wrong)).toBe(false);
});
