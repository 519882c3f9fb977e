import { Composio } from '@composio/core';
import { confluence } from '@tributary/toolkit-confluence';
import { expect, it } from 'vitest';
import { apiKey, runningRouter } from '../../testing/running-router.ts';

const path = '/api/v3.1/auth_configs';
const operatorsApp = {
  toolkit: 'confluence',
  scheme: 'confluence_oauth2',
  clientId: 'the operator’s',
  clientSecret: 'a secret of the operator',
  baseUrl: 'http://127.0.0.1:1',
};
const start = (change: object = {}) =>
  runningRouter({ toolkits: [confluence], connections: [], oauthApps: [operatorsApp], ...change });
const own = (credentials: object, change: object = {}) => ({
  toolkit: { slug: 'confluence' },
  auth_config: { type: 'use_custom_auth', authScheme: 'OAUTH2', credentials, ...change },
});
const client = { client_id: 'ours', client_secret: 'a-secret-of-ours' };

it('keeps an OAuth app for the public client, masks its secret, and changes it in part', async () => {
  const { url, request } = await start();
  const { authConfigs } = new Composio({
    apiKey,
    baseURL: url,
    allowTracking: false,
    disableVersionCheck: true,
  });
  const made = await authConfigs.create('confluence', {
    type: 'use_custom_auth',
    authScheme: 'OAUTH2',
    name: 'Ours',
    credentials: {
      ...client,
      scopes: 'read:page:confluence,offline_access',
      oauth_redirect_uri: 'https://tools.example.com/callback',
    },
  });
  expect(made).toMatchObject({ authScheme: 'OAUTH2', isComposioManaged: false });
  const known = await request('GET', `${path}/${made.id}`);
  expect(known.body).toMatchObject({
    type: 'custom',
    credentials: {
      client_id: 'ours',
      client_secret: '********',
      scopes: 'read:page:confluence,offline_access',
      oauth_redirect_uri: 'https://tools.example.com/callback',
    },
  });
  const changed = await request('PATCH', `${path}/${made.id}`, {
    type: 'custom',
    credentials: { client_secret: 'another-secret', scopes: ['read:space:confluence'] },
  });
  expect(changed.body).toMatchObject({
    credentials: { client_id: 'ours', scopes: 'read:space:confluence' },
  });
  for (const { body } of [known, changed]) {
    expect(JSON.stringify(body)).not.toMatch(/a-secret-of-ours|another-secret/);
  }
});

it("takes managed authentication for the operator's app, of which it tells nothing", async () => {
  const { request } = await start();
  for (const sent of [{}, { auth_config: { type: 'use_composio_managed_auth' } }]) {
    const { status, body } = await request('POST', path, { toolkit: { slug: 'confluence' }, ...sent });
    expect([status, body]).toMatchObject([
      201,
      { auth_config: { auth_scheme: 'OAUTH2', is_composio_managed: true } },
    ]);
  }
  const managed = await request('GET', `${path}?is_composio_managed=true`);
  expect(managed.body).toMatchObject({ total_items: 3 });
  expect(JSON.stringify(managed.body)).not.toMatch(/operator’s|a secret/);
  const { body } = await request('GET', '/api/v3.1/toolkits/confluence');
  expect(body).toMatchObject({ composio_managed_auth_schemes: ['OAUTH2'] });
});

it('refuses it by name where the operator gives no app', async () => {
  const { request } = await start({ oauthApps: [] });
  const { status, body } = await request('POST', path, { toolkit: { slug: 'confluence' } });
  expect([status, JSON.stringify(body)]).toEqual([
    400,
    expect.stringContaining('no OAuth app of its own for Confluence'),
  ]);
});

it.each([
  [own({ client_secret: 'x' }), 'client_id is empty'],
  [own({ ...client, scopes: ['a b'] }), 'is no scope'],
  [own({ ...client, base_url: 'http://elsewhere.example' }), 'over https only'],
  [own({ ...client, base_url: 'https://elsewhere.example?x' }), 'base_url cannot be'],
  [own({ ...client, oauth_redirect_uri: 'http://tools.example.com/' }), 'oauth_redirect_uri cannot be'],
  [own({ base_url: 'https://elsewhere.example' }), 'for its own server only'],
  [own({ ...client, colour: 'red' }), 'here are only client_id'],
  [own(client, { authScheme: 'API_KEY' }), 'has no OAuth client'],
])('refuses %j, saying what to do', async (sent, words) => {
  const { request } = await start();
  const { status, body } = await request('POST', path, sent);
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(words)]);
});

it('has tokens of one server never sent to another', async () => {
  const { request } = await start();
  const { body } = await request('POST', path, own({ ...client, base_url: 'https://one.example' }));
  const { id } = Object(body).auth_config;
  const moved = await request('PATCH', `${path}/${id}`, {
    type: 'custom',
    credentials: { base_url: 'https://two.example' },
  });
  expect(moved).toMatchObject({ status: 400 });
});
