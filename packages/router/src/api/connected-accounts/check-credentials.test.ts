import { expect, it } from 'vitest';
import { confluenceRouter } from '../../testing/confluence-router.ts';

const path = '/api/v3.1/connected_accounts';

async function withAuthConfig() {
  const { router, proxy } = await confluenceRouter();
  const made = await router.request('POST', '/api/v3.1/auth_configs', {
    toolkit: { slug: 'confluence' },
    auth_config: { type: 'use_custom_auth', authScheme: 'API_KEY' },
  });
  const { id } = Object(made.body).auth_config;
  const connect = (token: string, validate_credentials: boolean) => {
    const val = { subdomain: proxy.url, generic_id: 'sam@example.com', generic_api_key: token };
    const state = { authScheme: 'API_KEY', val };
    const connection = { user_id: 'sam', state };
    return router.request('POST', path, { auth_config: { id }, connection, validate_credentials });
  };
  return { router, connect };
}

it('makes no account by credentials that the service refuses, where they are to be checked', async () => {
  const { router, connect } = await withAuthConfig();
  expect(await connect('wrong', true)).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining('no account was made') } },
  });
  expect((await router.request('GET', `${path}?user_ids=sam`)).body).toMatchObject({ total_items: 0 });
  expect(await connect('local-sam-token', true)).toMatchObject({ status: 201, body: { status: 'ACTIVE' } });
});

it('leaves an account alone that has the same credentials, where the service refuses them now', async () => {
  const { router, connect } = await withAuthConfig();
  const { id } = Object((await connect('wrong', false)).body);
  expect(await connect('wrong', true)).toMatchObject({ status: 400 });
  expect((await router.request('GET', `${path}/${id}`)).body).toMatchObject({ id, status: 'ACTIVE' });
});

it('finds out at a refresh that credentials are over, and takes new ones', async () => {
  const { router, connect } = await withAuthConfig();
  const { id } = Object((await connect('wrong', false)).body);
  const refresh = (validate_credentials: boolean) =>
    router.request('POST', `${path}/${id}/refresh`, { validate_credentials });
  expect((await refresh(false)).body).toMatchObject({ status: 'ACTIVE', redirect_url: null });
  expect((await refresh(true)).body).toMatchObject({
    status: 'EXPIRED',
    status_reason: expect.stringMatching(/./),
  });
  expect((await router.request('GET', `${path}/${id}`)).body).toMatchObject({ status: 'EXPIRED' });
  const state = { authScheme: 'API_KEY', val: { generic_api_key: 'local-sam-token' } };
  await router.request('PATCH', `${path}/${id}`, { connection: { state } });
  expect((await refresh(true)).body).toMatchObject({ status: 'ACTIVE', status_reason: null });
});
