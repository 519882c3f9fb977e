import { confluence } from '@tributary/toolkit-confluence';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { runningRouter } from '../../testing/running-router.ts';

const accounts = '/api/v3.1/connected_accounts';
const made = z.looseObject({ auth_config: z.looseObject({ id: z.string() }) });

/** A router with an auth config of its own for a login at Confluence. */
async function withLogin() {
  const router = await runningRouter({ toolkits: [confluence], connections: [] });
  const credentials = { client_id: 'ours', client_secret: 'a-secret-of-ours' };
  const { body } = await router.request('POST', '/api/v3.1/auth_configs', {
    toolkit: { slug: 'confluence' },
    auth_config: { type: 'use_custom_auth', authScheme: 'OAUTH2', credentials },
  });
  return { ...router, authConfigId: made.parse(body).auth_config.id };
}

it('makes a link for any user, by an auth config', async () => {
  const { request, authConfigId, url } = await withLogin();
  const sent = { auth_config_id: authConfigId, user_id: 'sam', alias: 'work' };
  const { status, body } = await request('POST', `${accounts}/link`, sent);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    link_token: expect.stringMatching(/^ln_/),
    redirect_url: expect.stringContaining(`${url}/link/ln_`),
    expires_at: expect.stringMatching(/Z$/),
  });
  const id = z.looseObject({ connected_account_id: z.string() }).parse(body).connected_account_id;
  expect((await request('GET', `${accounts}/${id}`)).body).toMatchObject({
    status: 'INITIATED',
    user_id: 'sam',
    data: {},
  });
});

it('leaves an account that nobody has connected without a way to be switched on', async () => {
  const { request, authConfigId } = await withLogin();
  const { body } = await request('POST', `${accounts}/link`, {
    auth_config_id: authConfigId,
    user_id: 'sam',
  });
  const id = z.looseObject({ connected_account_id: z.string() }).parse(body).connected_account_id;
  const set = (enabled: boolean) => request('PATCH', `${accounts}/${id}/status`, { enabled });
  expect(await set(true)).toMatchObject({ status: 400 });
  await set(false);
  expect(await set(true)).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining('cannot be switched on') } },
  });
});

it.each([
  [{ auth_config_id: 'ac_no' }, 404, 'There is no auth config ac_no'],
  [{ callback_url: 'https://evil.example/' }, 400, 'does not send people to evil.example'],
  [{ verify_user: true }, 400, 'verify_user needs a callback_url'],
  [{ alias: 'ca_1' }, 400, 'cannot be an alias'],
])('refuses a link with %j', async (more, status, message) => {
  const { request, authConfigId } = await withLogin();
  const sent = { auth_config_id: authConfigId, user_id: 'sam', ...more };
  expect(await request('POST', `${accounts}/link`, sent)).toMatchObject({
    status,
    body: { error: { message: expect.stringContaining(message) } },
  });
});

it('has an account by a login wait for its user', async () => {
  const { request, authConfigId } = await withLogin();
  const sent = {
    auth_config: { id: authConfigId },
    connection: { user_id: 'sam', callback_url: 'http://localhost:3000/cb' },
  };
  expect(await request('POST', accounts, sent)).toMatchObject({
    status: 201,
    body: {
      id: expect.stringMatching(/^ca_/),
      status: 'INITIATED',
      redirect_url: expect.stringContaining('/link/ln_'),
      connectionData: { authScheme: 'OAUTH2', val: { status: 'INITIATED' } },
    },
  });
});
