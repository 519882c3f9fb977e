import { confluence } from '@tributary/toolkit-confluence';
import { beforeEach, expect, it } from 'vitest';
import type { SessionConfig } from '../../sessions/session.ts';
import { idleRefresher } from '../../testing/idle-refresher.ts';
import { loginWorld } from '../../testing/login-world.ts';
import { sampleSession } from '../../testing/sample-session.ts';
import { temporaryStore } from '../../testing/temporary-store.ts';
import { createConnections } from '../connections.ts';
import { createLinkOffers, type LinkOffers } from './link-offers.ts';

const origin = 'http://localhost:8787';
let world: Awaited<ReturnType<typeof loginWorld>>;
let offers: LinkOffers;

beforeEach(async () => {
  world = await loginWorld(await temporaryStore(), { baseUrl: 'http://127.0.0.1:1' });
  const connections = createConnections({
    ...world,
    refresher: idleRefresher,
  });
  offers = createLinkOffers({ ...world, connections, callbackHosts: ['app.example.com'] });
});

const sessionOf = (change: Partial<SessionConfig> = {}) => ({
  ...sampleSession({ userId: 'jane', ...change }),
  projectId: world.projectId,
  userId: 'jane',
});
const configOf = async (change: Partial<SessionConfig> = {}) =>
  (await offers.inSession(sessionOf(change), confluence, 'new', { origin })).link.authConfigId;
const byKey = () => world.authConfigs.create(world.projectId, { toolkit: 'confluence', scheme: 'API_KEY' });

it('connects by the auth config that the session pins, else by a login, else by the newest', async () => {
  const { id } = await byKey();
  expect(await configOf()).toBe(world.authConfigId);
  expect(await configOf({ authConfigs: { confluence: id } })).toBe(id);
  await expect(configOf({ authConfigs: { confluence: 'ac_gone' } })).rejects.toMatchObject({
    code: 'not_found',
  });
  await world.store.db.updateTable('auth_config').set({ enabled: 0 }).where('configured', '=', 1).execute();
  expect(await configOf()).toBe(id);
});

it('makes an auth config for what is entered where there is none', async () => {
  await world.store.db.deleteFrom('auth_config').execute();
  const made = await world.authConfigs.find(world.projectId, await configOf());
  expect(made).toMatchObject({ scheme: 'confluence_api_key' });
  expect(await configOf()).toBe(made?.id);
});

it('offers no other account to a session that is held to some', async () => {
  const connectedAccounts = { confluence: ['ca_1'] };
  await expect(configOf({ connectedAccounts })).rejects.toMatchObject({
    message: expect.stringContaining('uses the Confluence account ca_1 and no other'),
  });
});

it('sends people back to where the session says, unless the request says where else', async () => {
  const manageConnections = {
    ...sessionOf().config.manageConnections,
    callbackUrl: 'https://app.example.com/cb',
  };
  const session = sessionOf({ manageConnections });
  const { link } = await offers.inSession(session, confluence, 'new', { origin });
  expect(link.callbackUrl).toBe('https://app.example.com/cb');
  const other = { origin, callbackUrl: 'http://localhost:3000/' };
  expect((await offers.inSession(session, confluence, 'new', other)).link.callbackUrl).toBe(
    'http://localhost:3000/',
  );
});

it('connects an account that expired again, under its own id', async () => {
  const { link } = await offers.inSession(sessionOf(), confluence, 'new', { origin });
  const expire = (status: string) =>
    world.store.db.updateTable('connected_account').set({ status }).execute();
  await expire('EXPIRED');
  const again = await offers.inPassing(sessionOf(), confluence, origin);
  expect(again?.link.accountId).toBe(link.accountId);
  const account = () => world.accounts.find(world.projectId, link.accountId);
  expect(await account()).toMatchObject({ status: 'EXPIRED' });
  if (again) await world.links.bind(again.link, 'a browser');
  expect(await account()).toMatchObject({ status: 'INITIATED' });
  await world.store.db.updateTable('connected_account').set({ alias: 'work' }).execute();
  expect((await offers.inPassing(sessionOf(), confluence, origin))?.link.accountId).toBe(link.accountId);
  // What was taken back stays so.
  await expire('REVOKED');
  expect((await offers.inPassing(sessionOf(), confluence, origin))?.link.accountId).not.toBe(link.accountId);
});

it('offers nothing in passing where there can be no link', async () => {
  const connectedAccounts = { confluence: ['ca_1'] };
  expect(await offers.inPassing(sessionOf({ connectedAccounts }), confluence, origin)).toBeUndefined();
});
