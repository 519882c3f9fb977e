import { expect, it } from 'vitest';
import { confluenceRouter } from '../../testing/confluence-router.ts';
import { everyWay, restrictedRouter } from '../../testing/restricted-router.ts';

it('keeps what there is by its key or id, shows it, and takes it away again', async () => {
  const { set, router, account } = await restrictedRouter({ read_only: true, write_places: ['mkt', 'ENG'] });
  const shown = async () => (await router.request('GET', `/api/v3.1/connected_accounts/${account}`)).body;
  expect(await shown()).toMatchObject({ read_only: true, write_places: ['mkt', 'ENG'] });
  await set({ read_only: false });
  expect(await shown()).toMatchObject({ read_only: false, write_places: ['mkt', 'ENG'] });
  await set({ write_places: null });
  expect(await shown()).toMatchObject({ read_only: false, write_places: null });
});

it.each([
  [
    'a name, with the key to send',
    'Marketing',
    'there is no space \\"Marketing\\". You may mean MKT (Marketing).',
  ],
  ['a space that there is not', 'NOPE', 'there is no space \\"NOPE\\"'],
])('refuses %s', async (_what, place, words) => {
  const { set } = await restrictedRouter({});
  const { status, body } = await set({ write_places: [place] });
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain(words);
});

it('restricts a new account before it can be used, and makes none for places that there are not', async () => {
  const { router, proxy } = await confluenceRouter();
  const at = '/api/v3.1/connected_accounts';
  const config = await router.request('POST', '/api/v3.1/auth_configs', {
    toolkit: { slug: 'confluence' },
    auth_config: { type: 'use_custom_auth', authScheme: 'confluence_api_key' },
  });
  const { id } = Object(config.body).auth_config;
  const val = { subdomain: proxy.url, generic_id: 'sam@example.com', generic_api_key: 'local-sam-token' };
  const connect = (restriction: object) =>
    router.request('POST', at, {
      auth_config: { id },
      connection: { user_id: 'sam', state: { authScheme: 'API_KEY', val }, ...restriction },
    });
  expect(await connect({ write_places: ['NOPE'] })).toMatchObject({ status: 400 });
  expect((await router.request('GET', `${at}?user_ids=sam`)).body).toMatchObject({ total_items: 0 });
  const whole = Object((await connect({})).body).id;
  const limited = await connect({ read_only: true, write_places: ['MKT'] });
  // The same credentials with other bounds are another account.
  expect(Object(limited.body).id).not.toBe(whole);
  const shown = await router.request('GET', `${at}/${Object(limited.body).id}`);
  expect(shown.body).toMatchObject({ read_only: true, write_places: ['MKT'] });
});

it('restricts auth configs, whose places are looked up by their accounts', async () => {
  const { router, account } = await restrictedRouter({});
  const { body } = await router.request('GET', `/api/v3.1/connected_accounts/${account}`);
  const config = `/api/v3.1/auth_configs/${Object(body).auth_config.id}`;
  const set = (change: object) => router.request('PATCH', config, { type: 'custom', ...change });
  expect(await set({ write_places: ['NOPE'] })).toMatchObject({ status: 400 });
  expect(await set({ write_places: ['MKT'], read_only: true })).toMatchObject({
    status: 200,
    body: { write_places: ['MKT'], read_only: true },
  });
  const unknown = await set({ tool_access_config: { tools_available_for_execution: ['CONFLUENCE_NOPE'] } });
  expect(JSON.stringify(unknown.body)).toContain('Confluence has no tool CONFLUENCE_NOPE');
  // More than restrictions is the operator's configuration's to say.
  expect(await set({ name: 'Mine' })).toMatchObject({ status: 400 });
});

it('takes for a login the scopes of the tools that are named', async () => {
  const { router } = await confluenceRouter();
  const made = await router.request('POST', '/api/v3.1/auth_configs', {
    toolkit: { slug: 'confluence' },
    auth_config: {
      type: 'use_custom_auth',
      authScheme: 'OAUTH2',
      credentials: { client_id: 'ours', client_secret: 'secret' },
      tool_access_config: { tools_for_connected_account_creation: ['CONFLUENCE_GET_PAGES'] },
    },
  });
  const { id } = Object(made.body).auth_config;
  const { body } = await router.request('GET', `/api/v3.1/auth_configs/${id}`);
  const { scopes } = Object(body).credentials;
  expect(scopes.split(',')).toContain('offline_access');
  expect(scopes).not.toContain('write');
});

it('offers no tool that the account may not be used for', async () => {
  const world = await restrictedRouter({ read_only: true });
  const { path, post } = await everyWay(world);
  const search = async () => {
    const query = { queries: [{ use_case: 'create a confluence page' }] };
    return Object(JSON.parse(await post(`${path}/search`, query))).results[0];
  };
  const listed = async () => JSON.stringify((await world.router.request('GET', `${path}/tools`)).body);
  expect((await search()).primary_tool_slugs).not.toContain('CONFLUENCE_CREATE_PAGE');
  expect(await listed()).toContain('"CONFLUENCE_GET_PAGES"');
  expect(await listed()).not.toContain('"CONFLUENCE_CREATE_PAGE"');
  const schemas = {
    slug: 'COMPOSIO_GET_TOOL_SCHEMAS',
    arguments: { tool_slugs: ['CONFLUENCE_CREATE_PAGE'] },
  };
  expect(await post(`${path}/execute_meta`, schemas)).toContain('may be used to read only');
  await world.set({ read_only: false });
  expect((await search()).primary_tool_slugs).toContain('CONFLUENCE_CREATE_PAGE');
  expect(await listed()).toContain('"CONFLUENCE_CREATE_PAGE"');
});
