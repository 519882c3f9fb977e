import type { OAuthScheme, Toolkit } from '@tributary/toolkit';
import { beforeEach, expect, it } from 'vitest';
import { type LoginWorld, loginWorld } from '../../testing/login-world.ts';
import { notes } from '../../testing/notes-toolkit.ts';
import { json, type ProviderServer, providerServer } from '../../testing/provider-server.ts';
import { temporaryStore } from '../../testing/temporary-store.ts';
import { createConnections } from '../connections.ts';
import { createRefresher } from '../refresh/refresher.ts';
import { type ClientLogins, createClientLogins } from './client-logins.ts';

const scheme: OAuthScheme = {
  mode: 'S2S_OAUTH2',
  name: 'notes_client',
  fields: [],
  endpoints: (server = 'https://login.notes.example') => ({
    issuer: server,
    authorization: `${server}/authorize`,
    token: `${server}/token`,
  }),
  takesPkce: false,
  clientAuthentication: 'basic',
  tokenRequest: 'form',
  scopes: [],
  shownValues: ['site'],
  destinations: async ({ baseUrl, get }) => {
    const { body } = await get(`${baseUrl}/sites`);
    const names: string[] = Object(body).sites;
    return names.map((name) => ({ id: name, name, detail: 'a site', values: { site: name } }));
  },
  baseUrl: ({ site }) => `https://${site}.notes.example`,
  headers: ({ access_token }) => ({ authorization: `Bearer ${access_token}` }),
};
const toolkit: Toolkit = { ...notes, authSchemes: [scheme] };

let server: ProviderServer;
let world: LoginWorld;
let logins: ClientLogins;
let given: number;
beforeEach(async () => {
  server = await providerServer();
  world = await loginWorld(await temporaryStore(), { baseUrl: server.origin, toolkit, scheme: scheme.name });
  const { store, accounts: connectedAccounts } = world;
  logins = createClientLogins({ ...world, db: store.db, connectedAccounts });
  given = 0;
  serve(['acme']);
});

function serve(sites: readonly string[]) {
  server.behave((received, response) => {
    if (received.url === '/sites') return json(200, { sites })(received, response);
    given += 1;
    return json(200, { access_token: `token ${given}`, expires_in: 3600 })(received, response);
  });
}

const connect = (values: Record<string, string> = {}) =>
  logins.connect(world.projectId, { authConfigId: world.authConfigId, userId: 'robot', values });
const account = (id: string) => world.accounts.find(world.projectId, id);

it('connects an account without a person, and none twice', async () => {
  const id = await connect();
  expect(await account(id)).toMatchObject({ status: 'ACTIVE', userId: 'robot', values: { site: 'acme' } });
  expect(await connect()).toBe(id);
  expect(new URLSearchParams(server.received[0]?.body).get('grant_type')).toBe('client_credentials');
});

it('gets another token when that one ends', async () => {
  await connect();
  const refresher = createRefresher({ ...world, db: world.store.db });
  const connections = createConnections({ ...world, refresher });
  const token = async () =>
    (await connections.resolve({ projectId: world.projectId, userId: 'robot' }, toolkit)).values.access_token;
  expect(await token()).toBe('token 1');
  world.time.advance(3_600_000);
  expect(await token()).toBe('token 2');
});

it('has one of several destinations named', async () => {
  serve(['acme', 'other']);
  await expect(connect()).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('other (a site)'),
  });
  expect(await account(await connect({ site: 'other' }))).toMatchObject({ values: { site: 'other' } });
  await expect(connect({ site: 'third' })).rejects.toMatchObject({ code: 'invalid' });
});

it("says no in the provider's words", async () => {
  server.behave(json(401, { error: 'invalid_client', error_description: 'Who are you?' }));
  await expect(connect()).rejects.toMatchObject({
    code: 'invalid',
    message: 'Notes gives no token: Who are you? (invalid_client).',
  });
});
