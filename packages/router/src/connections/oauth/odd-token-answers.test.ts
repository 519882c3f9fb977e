import { type OAuthScheme, ToolError, type Toolkit } from '@tributary/toolkit';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { createServerDoor, type ServerDoor } from '../../egress/server-door.ts';
import { notes } from '../../testing/notes-toolkit.ts';
import { json, type ProviderServer, providerServer, reset } from '../../testing/provider-server.ts';
import type { OAuthApp } from './oauth-app.ts';
import { clientTokens, refreshedTokens } from './token-requests.ts';

const scheme: OAuthScheme = {
  mode: 'S2S_OAUTH2',
  name: 'notes_oauth2',
  fields: [],
  endpoints: (baseUrl = 'https://login.notes.example') => ({
    issuer: baseUrl,
    authorization: `${baseUrl}/authorize`,
    token: `${baseUrl}/token`,
  }),
  takesPkce: true,
  clientAuthentication: 'basic',
  tokenRequest: 'form',
  scopes: [],
  shownValues: [],
  destinations: async () => {
    throw new ToolError({ code: 'not_found', message: 'It reaches nothing.' });
  },
  baseUrl: () => 'https://notes.example',
  headers: ({ access_token }) => ({ authorization: `Bearer ${access_token}` }),
};
const toolkit: Toolkit = { ...notes, authSchemes: [scheme] };

let server: ProviderServer;
let door: ServerDoor;
let app: OAuthApp;
beforeEach(async () => {
  server = await providerServer();
  door = createServerDoor({ attemptMilliseconds: 2_000 });
  onTestFinished(() => door.close());
  const client = { clientId: 'app', clientSecret: 'secret & more' };
  app = { toolkit, scheme, client, baseUrl: server.origin, allowPrivateAddress: true };
});

it.each([
  ['nothing but a token', { access_token: 'a' }, { accessToken: 'a' }],
  ['no end as null', { access_token: 'a', expires_in: null, refresh_token: null }, { accessToken: 'a' }],
  ['the end as text', { access_token: 'a', expires_in: '60' }, { accessToken: 'a', expiresInSeconds: 60 }],
  ['scopes as a list', { access_token: 'a', scope: ['b', 'c'] }, { accessToken: 'a', scope: 'b c' }],
  ['a type of its own case', { access_token: 'a', token_type: 'BEARER' }, { accessToken: 'a' }],
])('understands %s', async (_what, body, tokens) => {
  server.behave(json(200, body));
  expect(await clientTokens(door, app, [])).toEqual(tokens);
});

it.each([
  [400, { error: 'invalid_grant', error_description: 'Too old.' }, 'refused', 'Too old. (invalid_grant)'],
  [200, { error: 'invalid_grant', error_description: 'Too old.' }, 'refused', 'Too old. (invalid_grant)'],
  [401, { error: 'invalid_client' }, 'client_refused', 'invalid_client'],
  [503, { error: 'invalid_grant' }, 'unavailable', 'Notes answers with 503'],
  [429, {}, 'unavailable', 'Notes answers with 429'],
  [200, { hello: 'world' }, 'unavailable', 'cannot be used as a login'],
  [200, 'a page', 'unavailable', 'cannot be used as a login'],
])('tells what %i %j means', async (status, body, code, words) => {
  server.behave(json(status, body, { 'www-authenticate': 'Bearer realm="x"' }));
  await expect(refreshedTokens(door, app, 'old')).rejects.toMatchObject({
    code,
    message: expect.stringContaining(words),
  });
});

it('tells a server that does not answer from one that refuses', async () => {
  server.behave(reset);
  await expect(refreshedTokens(door, app, 'old')).rejects.toMatchObject({
    code: 'unavailable',
    message: 'Notes does not answer',
  });
});

it('reaches no server at a private address that the operator does not allow', async () => {
  const refused = refreshedTokens(door, { ...app, allowPrivateAddress: false }, 'old');
  await expect(refused).rejects.toMatchObject({ code: 'unavailable' });
  expect(server.received).toEqual([]);
});

it('says who the program is as the server wants it: in a header, in a form, or in JSON; without a secret that it has not', async () => {
  server.behave(json(200, { access_token: 'a' }));
  const sentBy = async (change: Partial<OAuthApp>) => {
    await refreshedTokens(door, { ...app, ...change }, 'old');
    return server.received.at(-1);
  };
  const inHeader = await sentBy({});
  expect(inHeader?.headers.authorization).toMatch(/^Basic /);
  expect(inHeader?.body).not.toContain('client_secret');
  const inForm = await sentBy({ scheme: { ...scheme, clientAuthentication: 'body' } });
  expect(new URLSearchParams(inForm?.body).get('client_secret')).toBe('secret & more');
  const inJson = await sentBy({
    scheme: { ...scheme, clientAuthentication: 'body', tokenRequest: 'json' },
  });
  expect(inJson?.headers['content-type']).toBe('application/json');
  expect(JSON.parse(inJson?.body ?? '')).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'old',
    client_id: 'app',
    client_secret: 'secret & more',
  });
  const open = await sentBy({ client: { clientId: 'app' } });
  expect(open?.body).not.toContain('client_secret');
  expect(open?.headers.authorization).toBeUndefined();
});
