import { AuthScheme, Composio } from '@composio/core';
import { expect, it } from 'vitest';
import { apiKey, type RunningRouter, runningRouter } from '../../testing/running-router.ts';

const path = '/api/v3.1/connected_accounts';

/** A router with an auth config that a project made. */
async function withAuthConfig() {
  const router = await runningRouter();
  const made = await router.request('POST', '/api/v3.1/auth_configs', {
    toolkit: { slug: 'notes' },
    auth_config: { type: 'use_custom_auth', authScheme: 'API_KEY' },
  });
  return { ...router, authConfigId: String(Object(made.body).auth_config.id) };
}

function connect(
  { request, service, authConfigId }: RunningRouter & { readonly authConfigId: string },
  connection: object = {},
  more: object = {},
) {
  const val = { site: service.url, key: 'jane-token' };
  return request('POST', path, {
    auth_config: { id: authConfigId },
    connection: { user_id: 'sam', state: { authScheme: 'API_KEY', val }, ...connection },
    ...more,
  });
}

it('connects an account for the public client, lists, finds, disables, refreshes and deletes it', async () => {
  const { url, authConfigId, service } = await withAuthConfig();
  const composio = new Composio({ apiKey, baseURL: url, allowTracking: false, disableVersionCheck: true });
  const accounts = composio.connectedAccounts;
  const config = AuthScheme.APIKey({ site: service.url, key: 'jane-token' });
  const { id } = await accounts.initiate('sam', authConfigId, { config, alias: 'work' });
  expect(await accounts.waitForConnection(id)).toMatchObject({ id, status: 'ACTIVE' });
  expect(await accounts.get(id)).toMatchObject({
    alias: 'work',
    toolkit: { slug: 'notes' },
    authConfig: { id: authConfigId, authScheme: 'API_KEY', isDisabled: false },
    state: { authScheme: 'API_KEY', val: { status: 'ACTIVE', key: '********' } },
  });
  const session = await composio.create('sam', { toolkits: ['notes'] });
  expect(await session.execute('NOTES_GET_NOTE', { noteId: '1' })).toMatchObject({ error: null });
  const idsOf = async (query: object) => (await accounts.list(query)).items.map((item) => item.id);
  expect(await idsOf({ userIds: ['sam', 'tim'], statuses: ['ACTIVE'] })).toEqual([id]);
  expect(await idsOf({ authConfigIds: [authConfigId], toolkitSlugs: ['notes', 'openclock'] })).toEqual([id]);
  expect(await idsOf({ userIds: ['tim'] })).toEqual([]);
  expect(await accounts.refresh(id)).toMatchObject({ status: 'ACTIVE', redirect_url: null });
  await accounts.disable(id);
  expect(await session.execute('NOTES_GET_NOTE', { noteId: '1' })).toMatchObject({
    error: expect.stringContaining('inactive'),
  });
  expect(await accounts.get(id)).toMatchObject({ status: 'INACTIVE', isDisabled: true });
  await accounts.enable(id);
  await accounts.delete(id);
  await expect(accounts.get(id)).rejects.toThrow(/404/);
});

it('answers the same account to a request that is repeated', async () => {
  const router = await withAuthConfig();
  const [first, second] = [await connect(router), await connect(router)];
  expect(first).toMatchObject({
    status: 201,
    body: { status: 'ACTIVE', connectionData: { authScheme: 'API_KEY' }, redirect_url: null },
  });
  expect(Object(second.body).id).toBe(Object(first.body).id);
});

it('takes new credentials and another alias, and nothing else', async () => {
  const router = await withAuthConfig();
  const { id } = Object((await connect(router)).body);
  const state = { authScheme: 'API_KEY', val: { key: 'renewed-token-of-sam' } };
  const change = { alias: 'home', connection: { state } };
  expect(await router.request('PATCH', `${path}/${id}`, change)).toMatchObject({
    status: 200,
    body: { success: true, id, status: 'ACTIVE' },
  });
  const { body } = await router.request('GET', `${path}/${id}`);
  expect(body).toMatchObject({ alias: 'home', data: { site: router.service.url, key: '********-sam' } });
  expect((await router.request('PATCH', `${path}/${id}`, { user_id: 'tim' })).status).toBe(400);
});

it.each([
  ['an unknown auth config', {}, { auth_config: { id: 'ac_none' } }, 404, 'There is no auth config ac_none'],
  ['a field that is missing', { state: { authScheme: 'API_KEY', val: { key: 'k' } } }, {}, 400, 'Site'],
  [
    'a private address that the operator does not connect',
    { state: { authScheme: 'API_KEY', val: { site: 'http://127.0.0.1:1', key: 'k' } } },
    {},
    400,
    'https',
  ],
])('refuses %s', async (_what, connection, more, status, words) => {
  const router = await withAuthConfig();
  const answer = await connect(router, connection, more);
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).toContain(words);
  expect(JSON.stringify(answer.body)).not.toContain('jane-token');
});

it('refuses an alias that another account of the user has', async () => {
  const router = await withAuthConfig();
  await connect(router, { alias: 'work' });
  const val = { site: router.service.url, key: 'another' };
  const state = { authScheme: 'API_KEY', val };
  expect(await connect(router, { alias: 'WORK', state })).toMatchObject({ status: 409 });
});

it("shows the operator's accounts masked, and leaves them as they are", async () => {
  const { request } = await runningRouter();
  const { body } = await request('GET', `${path}?user_ids=jane`);
  expect(body).toMatchObject({ total_items: 1, items: [{ user_id: 'jane', data: { key: '********' } }] });
  const { id } = Object(body).items[0];
  for (const [method, at, sent] of [
    ['PATCH', `${path}/${id}/status`, { enabled: false }],
    ['PATCH', `${path}/${id}`, { alias: 'x' }],
    ['DELETE', `${path}/${id}`, undefined],
  ] as const) {
    expect((await request(method, at, sent)).status).toBe(400);
  }
});

it('says which statuses there are, and pages', async () => {
  const router = await withAuthConfig();
  await connect(router);
  const wrong = await router.request('GET', `${path}?statuses=SLEEPING`);
  expect(wrong.status).toBe(400);
  expect(JSON.stringify(wrong.body)).toContain('ACTIVE');
  const first = await router.request('GET', `${path}?limit=1`);
  expect(first.body).toMatchObject({ total_items: 2, items: [{ user_id: 'sam' }] });
  const rest = await router.request('GET', `${path}?limit=1&cursor=${Object(first.body).next_cursor}`);
  expect(rest.body).toMatchObject({ items: [{ user_id: 'jane' }], next_cursor: null });
});
