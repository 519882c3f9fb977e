import { expect, it } from 'vitest';
import { apiKey, runningRouter } from '../../testing/running-router.ts';

const path = (slug: string) => `/api/v3.1/tools/execute/${slug}`;

it('runs a tool for a user, outside any session', async () => {
  const { request, service } = await runningRouter();
  const read = await request('POST', path('notes_get_note'), {
    user_id: 'jane',
    arguments: { noteId: '1' },
    version: 'latest',
  });
  expect(read).toMatchObject({
    status: 200,
    body: { data: { text: 'Buy milk' }, error: null, successful: true, session_info: null },
  });
  const added = await request('POST', '/api/v3/tools/execute/NOTES_ADD_NOTE', {
    entity_id: 'jane',
    arguments: { text: 'Call Sam' },
  });
  expect(added.body).toMatchObject({ successful: true, log_id: expect.stringMatching(/^log_/) });
  expect([...service.notes.values()]).toContain('Call Sam');
});

it('answers a failure of the tool as such, with what to do', async () => {
  const { request } = await runningRouter();
  const bad = await request('POST', path('NOTES_GET_NOTE'), { user_id: 'jane', arguments: { noteid: '1' } });
  expect(bad).toMatchObject({
    status: 200,
    body: { successful: false, error: expect.stringContaining('noteId'), data: {} },
  });
  const other = await request('POST', path('NOTES_GET_NOTE'), { user_id: 'sam', arguments: { noteId: '1' } });
  expect(other.body).toMatchObject({ successful: false, error_details: { code: 'not_connected' } });
});

it('shows what would be done, and does nothing, where that is asked for', async () => {
  const { request, service } = await runningRouter();
  const asked = { user_id: 'jane', arguments: { text: 'Never' }, dry_run: true };
  expect((await request('POST', path('NOTES_ADD_NOTE'), asked)).body).toMatchObject({ successful: true });
  expect([...service.notes.values()]).not.toContain('Never');
});

it('happens once for an idempotency key', async () => {
  const { request, service } = await runningRouter();
  const headers = { 'x-api-key': apiKey, 'idempotency-key': 'one' };
  const asked = { user_id: 'jane', arguments: { text: 'Once' } };
  await request('POST', path('NOTES_ADD_NOTE'), asked, headers);
  const again = await request('POST', path('NOTES_ADD_NOTE'), asked, headers);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect([...service.notes.values()].filter((text) => text === 'Once')).toHaveLength(1);
});

it.each([
  [{ text: 'read note 1' }, 'Error in payload.text: No model writes arguments here'],
  [{ custom_auth_params: {} }, 'Error in payload.custom_auth_params: Credentials are kept in connected'],
  [{ custom_connection_data: {} }, 'Error in payload.custom_connection_data: Credentials are kept'],
  [{ argument: {} }, 'argument'],
])('refuses %j, saying what to send instead', async (more, words) => {
  const { request } = await runningRouter();
  const { status, body } = await request('POST', path('NOTES_GET_NOTE'), { user_id: 'jane', ...more });
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain(words);
});

it('asks for the user, whose accounts it cannot guess', async () => {
  const { request } = await runningRouter();
  const { status, body } = await request('POST', path('NOTES_GET_NOTE'), { arguments: { noteId: '1' } });
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { suggested_fix: 'Send user_id.' } });
});
