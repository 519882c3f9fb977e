import { expect, it, onTestFinished } from 'vitest';
import { createSessionStore } from '../../sessions/session-store.ts';
import { newId } from '../../store/ids.ts';
import { openStore } from '../../store/store.ts';
import { runningRouter } from '../../testing/running-router.ts';
import { openConfig } from '../../testing/sample-session.ts';
import { temporaryFolder } from '../../testing/temporary-store.ts';

it('knows no session of another project, by any route', async () => {
  const dataFolder = await temporaryFolder();
  const { request } = await runningRouter({ dataFolder });
  const store = await openStore({ dataFolder });
  onTestFinished(() => store.close());
  const project = { id: newId('pr'), name: 'other', api_key_digest: 'none', secret_key_check: null };
  await store.db
    .insertInto('project')
    .values({ ...project, created_at: 0, updated_at: 0 })
    .execute();
  const { id } = await createSessionStore({ store }).create(project.id, openConfig);
  const session = `/api/v3.1/tool_router/session/${id}`;
  const asked: readonly (readonly [string, string, object?])[] = [
    ['GET', session],
    ['DELETE', session],
    ['GET', `${session}/tools`],
    ['GET', `${session}/toolkits`],
    ['POST', `${session}/search`, { queries: [{ use_case: 'delete a note' }] }],
    ['POST', `${session}/execute`, { tool_slug: 'NOTES_DELETE_NOTE', arguments: { noteId: '1' } }],
    ['POST', `${session}/execute_meta`, { slug: 'COMPOSIO_SEARCH_TOOLS', arguments: {} }],
    ['POST', `${session}/link`, { toolkit: 'notes' }],
    ['POST', `/tool_router/${id}/mcp`, { jsonrpc: '2.0', id: 1, method: 'tools/list' }],
  ];
  for (const [method, path, body] of asked) {
    expect({ path, ...(await request(method, path, body)) }).toMatchObject({ path, status: 404 });
  }
  expect(await createSessionStore({ store }).find(project.id, id)).toBeDefined();
});

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
