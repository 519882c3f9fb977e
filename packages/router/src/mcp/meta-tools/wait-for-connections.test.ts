import { expect, it } from 'vitest';
import { runningRouter } from '../../testing/running-router.ts';

async function waiting(userId: string, given: object) {
  const { request, createSession } = await runningRouter();
  const { session_id } = await createSession({
    user_id: userId,
    manage_connections: { enable: true, enable_wait_for_connections: true },
  });
  const path = `/api/v3.1/tool_router/session/${session_id}/execute_meta`;
  return (await request('POST', path, { slug: 'COMPOSIO_WAIT_FOR_CONNECTIONS', arguments: given })).body;
}

it('answers at once for what is connected, or needs no account', async () => {
  expect(await waiting('jane', { toolkits: ['notes', 'openclock'], mode: 'all' })).toMatchObject({
    successful: true,
    data: {
      message: '2 of 2 connected.',
      results: {
        notes: { status: 'ACTIVE', has_active_connection: true, connected_account_id: expect.any(String) },
        openclock: { status: 'ACTIVE' },
      },
    },
  });
});

it('waits for any unless told otherwise, and says which is not connected and which there is not', async () => {
  expect(await waiting('sam', { toolkits: ['notes', 'nodes'] })).toMatchObject({
    data: {
      results: {
        notes: { status: 'NOT_FOUND', has_active_connection: false },
        nodes: { status: 'FAILED', error_message: expect.stringContaining('nodes') },
      },
    },
  });
});

it('is there only in sessions that ask for it', async () => {
  const { request, createSession } = await runningRouter();
  const { session_id } = await createSession();
  const path = `/api/v3.1/tool_router/session/${session_id}/execute_meta`;
  const call = { slug: 'COMPOSIO_WAIT_FOR_CONNECTIONS', arguments: { toolkits: ['notes'] } };
  expect((await request('POST', path, call)).body).toMatchObject({ error: expect.anything() });
});
