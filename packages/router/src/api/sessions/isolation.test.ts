import { expect, it } from 'vitest';
import { runningRouter } from '../../testing/running-router.ts';
import { temporaryFolder } from '../../testing/temporary-store.ts';

it("uses no account of another user, whatever the session's user asks for", async () => {
  const { request, createSession, service } = await runningRouter();
  const jane = await createSession({ user_id: 'jane' });
  const toolkits = await request('GET', `/api/v3.1/tool_router/session/${jane.session_id}/toolkits`);
  const account = JSON.stringify(toolkits.body).match(/ca_[0-9a-f]+/)?.[0];
  const pinned = { user_id: 'sam', connected_accounts: { notes: [account] } };
  const refused = await request('POST', '/api/v3.1/tool_router/session', pinned);
  // As one that never was.
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain(`has no account ${account} of notes`);
  const sam = await createSession({ user_id: 'sam' });
  const { body } = await request('POST', `/api/v3.1/tool_router/session/${sam.session_id}/execute`, {
    tool_slug: 'NOTES_DELETE_NOTE',
    arguments: { noteId: '1' },
    account,
  });
  expect(account).toBeDefined();
  expect(body).toMatchObject({ successful: false, error: expect.any(String) });
  expect(service.notes.has('1')).toBe(true);
});

it('forgets an earlier key when the operator sets another', async () => {
  const dataFolder = await temporaryFolder();
  const first = await runningRouter({ dataFolder });
  await first.close();
  const second = await runningRouter({ dataFolder, apiKey: 'ak_another' });
  expect(await second.request('GET', '/api/v3.1/tools')).toMatchObject({ status: 401 });
});
