import { Composio } from '@composio/core';
import { expect, it } from 'vitest';
import { apiKey, runningRouter } from '../../testing/running-router.ts';

const path = '/api/v3.1/auth_configs';
const wanted = (change: object = {}) => ({
  toolkit: { slug: 'notes' },
  auth_config: { type: 'use_custom_auth', authScheme: 'API_KEY', credentials: {}, ...change },
});

it('makes, shows, lists, renames, disables and deletes one for the public client', async () => {
  const { url } = await runningRouter();
  const { authConfigs } = new Composio({
    apiKey,
    baseURL: url,
    allowTracking: false,
    disableVersionCheck: true,
  });
  const made = await authConfigs.create('notes', {
    type: 'use_custom_auth',
    authScheme: 'API_KEY',
    name: 'Ours',
    credentials: {},
  });
  expect(made).toMatchObject({ authScheme: 'API_KEY', isComposioManaged: false, toolkit: 'notes' });
  expect(await authConfigs.get(made.id)).toMatchObject({
    name: 'Ours',
    status: 'ENABLED',
    noOfConnections: 0,
    expectedInputFields: [
      { name: 'site', required: true, is_secret: false },
      { name: 'key', required: true, is_secret: true },
    ],
  });
  await authConfigs.update(made.id, { type: 'custom' });
  await authConfigs.disable(made.id);
  const idsOf = async (query: object) => (await authConfigs.list(query)).items.map(({ id }) => id);
  expect(await idsOf({ toolkit: 'notes' })).not.toContain(made.id);
  expect(await idsOf({ toolkit: 'notes', showDisabled: true })).toContain(made.id);
  expect(await idsOf({ isComposioManaged: true })).toEqual([]);
  await authConfigs.enable(made.id);
  await authConfigs.delete(made.id);
  await expect(authConfigs.get(made.id)).rejects.toThrow(/404/);
});

it('renames one', async () => {
  const { request } = await runningRouter();
  const { body, status } = await request('POST', path, wanted());
  expect(status).toBe(201);
  const { id } = Object(body).auth_config;
  const renamed = await request('PATCH', `${path}/${id}`, { type: 'custom', name: 'Renamed' });
  expect(renamed).toMatchObject({ status: 200, body: { id, name: 'Renamed' } });
});

it.each([
  ['managed authentication', { toolkit: { slug: 'notes' } }, 400, 'no OAuth app of its own'],
  ['an unknown toolkit', { ...wanted(), toolkit: { slug: 'nots' } }, 404, 'There is no toolkit nots'],
  ['an unknown scheme', wanted({ authScheme: 'OAUTH2' }), 400, 'cannot be connected by OAUTH2'],
  ['credentials', wanted({ credentials: { api_key: 'k' } }), 400, 'send them to connected_accounts'],
  ['a proxy', wanted({ proxy_config: { proxy_url: 'https://p' } }), 400, 'not through a proxy'],
  ['unknown tools', wanted({ restrict_to_following_tools: ['NOTES_NOPE'] }), 400, 'no tool NOTES_NOPE'],
  [
    'tools of a login that there is not',
    wanted({ tool_access_config: { tools_for_connected_account_creation: ['NOTES_GET_NOTE'] } }),
    400,
    'tools_available_for_execution',
  ],
  ['places that the toolkit does not tell', wanted({ write_places: ['A'] }), 400, 'Leave write_places out'],
  ['options that are not known', wanted({ colour: 'red' }), 400, 'colour'],
])('refuses %s, saying what to do', async (_what, sent, status, words) => {
  const { request } = await runningRouter();
  const answer = await request('POST', path, sent);
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).toContain(words);
});

it("lists the operator's own and leaves it as it is", async () => {
  const { request } = await runningRouter();
  const { body } = await request('GET', path);
  expect(body).toMatchObject({ total_items: 1, items: [{ name: 'notes_api_key', no_of_connections: 1 }] });
  const { id } = Object(body).items[0];
  for (const [method, at, sent] of [
    ['PATCH', `${path}/${id}`, { type: 'custom', name: 'x' }],
    ['PATCH', `${path}/${id}/DISABLED`, undefined],
    ['DELETE', `${path}/${id}`, undefined],
  ] as const) {
    expect(await request(method, at, sent)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('configuration of the router') } },
    });
  }
});
