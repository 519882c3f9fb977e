import { expect, it } from 'vitest';
import { runningRouter } from '../../testing/running-router.ts';

const state = { authScheme: 'API_KEY', val: { site: 'https://notes.example', key: 'a-key-of-sam' } };

it('erases keys that were entered, keeps the account from use, and says that there is nothing to give back', async () => {
  const { request, createSession } = await runningRouter();
  const made = await request('POST', '/api/v3.1/auth_configs', {
    toolkit: { slug: 'notes' },
    auth_config: { type: 'use_custom_auth', authScheme: 'API_KEY' },
  });
  const auth_config = { id: Object(made.body).auth_config.id };
  const connect = async () => {
    const body = { auth_config, connection: { user_id: 'sam', state } };
    return String(Object((await request('POST', '/api/v3.1/connected_accounts', body)).body).id);
  };
  const id = await connect();
  const path = `/api/v3.1/connected_accounts/${id}`;
  expect(await request('POST', `${path}/revoke`)).toMatchObject({
    status: 200,
    body: { revoked_tokens: [], connected_account: { id, status: 'REVOKED' }, not_revoked: null },
  });
  const shown = JSON.stringify((await request('GET', path)).body);
  expect(shown).toContain('Revoked on request, its credentials erased here.');
  expect(shown).not.toContain('notes.example');
  expect(await request('PATCH', `${path}/status`, { enabled: true })).toMatchObject({ status: 400 });
  const { session_id } = await createSession({ user_id: 'sam' });
  const call = { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } };
  const answer = await request('POST', `/api/v3.1/tool_router/session/${session_id}/execute`, call);
  expect(JSON.stringify(answer.body)).toContain('Its connection is revoked: Revoked on request');
  const other = await connect();
  const deleted = await request('DELETE', `/api/v3.1/connected_accounts/${other}?revoke_on_delete=true`);
  expect(deleted).toMatchObject({ status: 200, body: { success: true } });
});

it("leaves the operator's own to the configuration", async () => {
  const { request } = await runningRouter();
  const { body } = await request('GET', '/api/v3.1/connected_accounts');
  const { id } = Object(body).items[0];
  expect(await request('POST', `/api/v3.1/connected_accounts/${id}/revoke`)).toMatchObject({ status: 400 });
});
