import { createSite, type Site } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { type LoginWorld, loginWorld } from '../../testing/login-world.ts';
import { type RecordingProxy, recordingProxy } from '../../testing/recording-proxy.ts';
import { temporaryStore } from '../../testing/temporary-store.ts';
import { createConnections } from '../connections.ts';
import { createRefresher } from './refresher.ts';

let site: Site;
let world: LoginWorld;
let proxy: RecordingProxy;
let accountId: string;
let resolve: () => Promise<unknown>;
beforeAll(async () => {
  site = await createSite({ port: 0 });
});
afterAll(() => site.close());
beforeEach(async () => {
  proxy = await recordingProxy(site.url);
  world = await loginWorld(await temporaryStore(), { baseUrl: proxy.url, consentAt: site.url });
  accountId = await world.login();
  const refresher = createRefresher({ ...world, db: world.store.db });
  const connections = createConnections({ ...world, refresher });
  resolve = () => connections.resolve({ projectId: world.projectId, userId: 'jane' }, confluence);
});
afterEach(() => site.faults.clear());

const grantList = z.object({ results: z.array(z.object({ id: z.string() })) });
const hour = 3_600_000;
const account = () => world.accounts.find(world.projectId, accountId);
const asked = () => proxy.requests.filter((request) => request === 'POST /oauth/token').length - 1;
const site503 = () => site.faults.set({ faults: [{ kind: 'unavailable', share: 1, path: '/oauth/token' }] });

it("says EXPIRED in the provider's words where it takes the login no longer, and asks no more", async () => {
  const grants = await fetch(`${site.url}/_site/oauth/grants`);
  for (const { id } of grantList.parse(await grants.json()).results)
    await fetch(`${site.url}/_site/oauth/grants/${id}`, { method: 'DELETE' });
  world.time.advance(hour + 1);
  const words = 'Unknown or invalid refresh token. (invalid_grant)';
  await expect(resolve()).rejects.toMatchObject({
    details: { code: 'not_connected', message: expect.stringContaining(words) },
  });
  expect(await account()).toMatchObject({ status: 'EXPIRED', statusReason: expect.stringContaining(words) });
  await expect(resolve()).rejects.toThrow(/expired/);
  expect(asked()).toBe(1);
});

it('uses the token on while the provider is down, as long as it holds', async () => {
  site503();
  world.time.advance(hour - 60_000);
  await resolve();
  await resolve();
  expect(asked()).toBe(1);
  expect(await account()).toMatchObject({ status: 'ACTIVE' });
});

it('leaves a provider alone for a while that is down, and renews when it is back', async () => {
  site503();
  world.time.advance(hour + 1);
  const unavailable = { details: { code: 'provider_unavailable', retryAfterSeconds: 30 } };
  await expect(resolve()).rejects.toMatchObject(unavailable);
  await expect(resolve()).rejects.toMatchObject(unavailable);
  expect(asked()).toBe(1);
  site.faults.clear();
  world.time.advance(30_001);
  await resolve();
  expect(asked()).toBe(2);
  expect(await account()).toMatchObject({ status: 'ACTIVE' });
});

it('blames the app and not the person where its secret is wrong', async () => {
  const { id } = await world.authConfigs.create(world.projectId, {
    toolkit: 'confluence',
    scheme: 'OAUTH2',
    oauth: { client: { clientId: 'local-client-id', clientSecret: 'outdated' }, baseUrl: proxy.url },
  });
  const moved = { auth_config_id: id };
  await world.store.db.updateTable('connected_account').set(moved).where('id', '=', accountId).execute();
  world.time.advance(hour + 1);
  await expect(resolve()).rejects.toMatchObject({
    details: { code: 'refused', message: expect.stringContaining('client id and secret') },
  });
  expect(await account()).toMatchObject({ status: 'ACTIVE' });
});
