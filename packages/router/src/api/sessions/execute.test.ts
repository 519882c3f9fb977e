import { expect, it } from 'vitest';
import { type RunningRouter, runningRouter } from '../../testing/running-router.ts';

const sessions = '/api/v3.1/tool_router/session';

async function sessionOf({ request, createSession }: RunningRouter, options?: object) {
  const { session_id } = await createSession(options);
  const post = (route: string, given: unknown) =>
    request('POST', `${sessions}/${session_id}/${route}`, given);
  return {
    execute: (tool_slug: string, given: unknown) => post('execute', { tool_slug, arguments: given }),
    executeMeta: (slug: string, given: unknown) => post('execute_meta', { slug, arguments: given }),
    search: (use_case: string) => post('search', { queries: [{ use_case }] }),
  };
}

it('runs a tool and tells where it is journalled', async () => {
  const router = await runningRouter();
  const { execute } = await sessionOf(router);
  const { status, body } = await execute('NOTES_ADD_NOTE', { text: 'Call Ada' });
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { data: { id: '2' }, error: null, successful: true, log_id: expect.stringMatching(/^log_/) },
  });
  expect(router.service.notes.get('2')).toBe('Call Ada');
});

it('answers what failed with the reason, and an unknown tool with 404 and what may have been meant', async () => {
  const { execute } = await sessionOf(await runningRouter());
  const missing = await execute('NOTES_GET_NOTE', { noteId: '99' });
  expect(missing).toMatchObject({
    status: 200,
    body: { data: {}, successful: false, error_details: { code: 'not_found' } },
  });
  const unknown = await execute('NOTES_GET_NOTEE', {});
  expect(unknown).toMatchObject({
    status: 404,
    body: { error: { suggested_fix: expect.stringContaining('NOTES_GET_NOTE') } },
  });
});

it('runs meta tools by either route, as wrapped session tools of the SDK do', async () => {
  const { execute, executeMeta } = await sessionOf(await runningRouter());
  const batch = { tools: [{ tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } }] };
  for (const run of [execute, executeMeta]) {
    const { body } = await run('COMPOSIO_MULTI_EXECUTE_TOOL', batch);
    expect(body).toMatchObject({
      error: null,
      data: { success_count: 1, results: [{ response: { data: { id: '1', text: 'Buy milk' } } }] },
    });
  }
  expect((await executeMeta('COMPOSIO_REMOTE_BASH_TOOL', {})).status).toBe(404);
});

it('runs nothing that the session does not allow, by any route', async () => {
  const router = await runningRouter();
  const options = { user_id: 'jane', tools: { notes: { disable: ['NOTES_DELETE_NOTE'] } } };
  const { execute, executeMeta, search } = await sessionOf(router, options);
  const direct = await execute('notes_delete_note', { noteId: '1' });
  expect(direct.body).toMatchObject({ error: expect.stringContaining('[Session Restriction]') });
  const batch = await executeMeta('COMPOSIO_MULTI_EXECUTE_TOOL', {
    tools: [{ tool_slug: 'NOTES_DELETE_NOTE', arguments: { noteId: '1' } }],
  });
  expect(batch.body).toMatchObject({ data: { error_count: 1 } });
  expect(router.service.notes.has('1')).toBe(true);
  const found = await search('delete a note');
  expect(found.body).toMatchObject({ results: [{ primary_tool_slugs: [], related_tool_slugs: [] }] });
  expect(found.body).toMatchObject({ tool_schemas: {} });
});

it('searches without the envelope', async () => {
  const { search } = await sessionOf(await runningRouter());
  const { status, body } = await search('delete the note 1');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    success: true,
    error: null,
    results: [{ index: 0, use_case: 'delete the note 1', toolkits: ['notes'] }],
    toolkit_connection_statuses: [{ toolkit: 'notes', has_active_connection: true }],
  });
  expect(body).toHaveProperty('results[0].primary_tool_slugs[0]', 'NOTES_DELETE_NOTE');
});
