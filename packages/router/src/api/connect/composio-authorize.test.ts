import { Composio } from '@composio/core';
import { expect, it } from 'vitest';
import { apiKey } from '../../testing/running-router.ts';
import { connectingRouter } from './testing/connecting-router.ts';

it('connects for the public client, which waits until the person is done', async () => {
  const { url, browser, right } = await connectingRouter();
  const composio = new Composio({ apiKey, baseURL: url, allowTracking: false, disableVersionCheck: true });
  const session = await composio.create('jane', { toolkits: ['confluence'] });
  const request = await session.authorize('confluence', {
    callbackUrl: 'http://localhost:3000/cb?from=chat',
  });
  const waiting = request.waitForConnection(20_000);
  const done = await browser.submit(await browser.open(request.redirectUrl ?? ''), right);
  expect(done.headers.get('location')).toContain(
    `from=chat&status=success&connected_account_id=${request.id}`,
  );
  expect(await waiting).toMatchObject({ id: request.id, status: 'ACTIVE' });
  const { items } = await session.toolkits();
  expect(items[0]).toMatchObject({
    slug: 'confluence',
    connection: { isActive: true, connectedAccount: { id: request.id } },
  });
});

it('tells the public client as soon as the person refuses or the link can connect nobody', async () => {
  const { url, link, request: ask, browser, right } = await connectingRouter();
  const callback_url = 'http://localhost:3000/cb';
  const made = await link('jane', { callback_url, verify_user: true });
  const done = await browser.submit(await browser.open(made.url), right);
  const session_uri = new URL(done.headers.get('location') ?? '').searchParams.get('session_uri');
  await ask('POST', '/api/v3.1/connected_accounts/complete_auth', { session_uri, user_id: 'victim' });
  const composio = new Composio({ apiKey, baseURL: url, allowTracking: false, disableVersionCheck: true });
  await expect(composio.connectedAccounts.waitForConnection(made.accountId, 5_000)).rejects.toThrow(/FAILED/);
});

it("gives the public client links by a program's own auth configs", async () => {
  const { url } = await connectingRouter();
  const composio = new Composio({ apiKey, baseURL: url, allowTracking: false, disableVersionCheck: true });
  const { id } = await composio.authConfigs.create('confluence', {
    type: 'use_custom_auth',
    name: 'Ours',
    authScheme: 'OAUTH2',
    credentials: { client_id: 'ours', client_secret: 'a-secret-of-ours' },
  });
  const linked = await composio.connectedAccounts.link('sam', id, { callbackUrl: 'http://localhost:3000/' });
  const initiated = await composio.connectedAccounts.initiate('sam', id, { allowMultiple: true });
  const authorized = await composio.toolkits.authorize('kim', 'confluence', id);
  for (const { redirectUrl } of [linked, initiated, authorized]) {
    expect(redirectUrl).toContain(`${url}/link/ln_`);
  }
});
