import { toJsonSchema } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { type RunningRouter, runningRouter } from '../../testing/running-router.ts';
import { openConfig } from '../../testing/sample-session.ts';
import { offeredMetaTools } from './meta-tools.ts';

async function callerOf({ request, createSession }: RunningRouter, options?: object) {
  const { session_id } = await createSession(options);
  return async (slug: string, given: object) => {
    const path = `/api/v3.1/tool_router/session/${session_id}/execute_meta`;
    return (await request('POST', path, { slug: `COMPOSIO_${slug}`, arguments: given })).body;
  };
}

it('searches for several things at once, and says why it finds nothing', async () => {
  const call = await callerOf(await runningRouter());
  const queries = [{ use_case: 'delete a note' }, { use_case: 'order a pizza' }];
  expect(await call('SEARCH_TOOLS', { queries, session: { id: 'mine' }, include: ['hints'] })).toMatchObject({
    data: {
      results: [
        {
          index: 0,
          primary_tool_slugs: ['NOTES_DELETE_NOTE'],
          known_pitfalls: [expect.stringContaining('removes')],
        },
        { index: 1, primary_tool_slugs: [], error: expect.stringContaining('No such tool') },
      ],
      tool_schemas: {
        NOTES_DELETE_NOTE: {
          hasFullSchema: false,
          schemaRef: { tool: 'COMPOSIO_GET_TOOL_SCHEMAS', args: { tool_slugs: ['NOTES_DELETE_NOTE'] } },
          input_schema: { required: ['noteId'], properties: { noteId: { type: 'string' } } },
          'x-tributary': { phrases: ['delete the note {noteId}'], hints: { destructive: true } },
        },
      },
      toolkit_connection_statuses: [{ toolkit: 'notes', has_active_connection: true }],
      session: { id: 'mine' },
    },
  });
});

it('tells a user without an account to connect before running', async () => {
  const call = await callerOf(await runningRouter(), { user_id: 'sam' });
  expect(await call('SEARCH_TOOLS', { queries: [{ use_case: 'delete a note' }] })).toMatchObject({
    data: {
      toolkit_connection_statuses: [{ toolkit: 'notes', has_active_connection: false }],
      next_steps_guidance: [expect.stringContaining('COMPOSIO_MANAGE_CONNECTIONS')],
    },
  });
});

it('gives whole schemas, what may have been meant, and nothing that the session may not use', async () => {
  const call = await callerOf(await runningRouter(), {
    user_id: 'jane',
    tools: { notes: { disable: ['NOTES_DELETE_NOTE'] } },
  });
  const tool_slugs = ['notes_get_note', 'NOTES_GET_NOT', 'NOTES_DELETE_NOTE'];
  expect(
    await call('GET_TOOL_SCHEMAS', { tool_slugs, include: ['input_schema', 'output_schema'] }),
  ).toMatchObject({
    data: {
      success: false,
      tool_schemas: {
        NOTES_GET_NOTE: {
          input_schema: { properties: { noteId: { description: 'Id of the note.' } } },
          output_schema: { properties: { text: {} } },
        },
      },
      not_found: ['NOTES_GET_NOT', 'NOTES_DELETE_NOTE'],
      suggestions: { NOTES_GET_NOT: expect.arrayContaining(['NOTES_GET_NOTE']) },
      not_found_message: expect.stringContaining('[Session Restriction]'),
    },
  });
  expect(await call('GET_TOOL_SCHEMAS', { tool_slugs: ['NOTES_DELETE_NOTE'] })).toMatchObject({
    data: {
      suggestions: {},
      not_found_message: expect.stringMatching(/is not allowed\. Search with COMPOSIO_SEARCH_TOOLS\.$/),
    },
  });
});

it('tells which accounts are connected, and gives links for the others', async () => {
  const router = await runningRouter();
  const jane = await callerOf(router);
  expect(await jane('MANAGE_CONNECTIONS', { toolkits: ['notes', 'openclock', 'note'] })).toMatchObject({
    data: {
      results: {
        notes: { status: 'active', connected_account_id: expect.stringMatching(/^ca_/) },
        openclock: { status: 'active' },
        note: { status: 'failed', error_message: expect.stringContaining('Closest: notes') },
      },
      summary: { total_toolkits: 3, active_connections: 2, failed_connections: 1 },
    },
  });
  const sam = await callerOf(router, { user_id: 'sam' });
  expect(await sam('MANAGE_CONNECTIONS', { toolkits: ['notes'] })).toMatchObject({
    data: {
      results: {
        notes: {
          status: 'initiated',
          redirect_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/link\/ln_/),
          connected_account_id: expect.stringMatching(/^ca_/),
        },
      },
      summary: { initiated_connections: 1 },
    },
  });
});

it('runs no meta tool inside a batch, and the rest of the batch all the same', async () => {
  const call = await callerOf(await runningRouter());
  const tools = [
    { tool_slug: 'COMPOSIO_MULTI_EXECUTE_TOOL', arguments: { tools: [] } },
    { tool_slug: 'NO_SUCH_TOOL' },
    { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } },
  ];
  expect(await call('MULTI_EXECUTE_TOOL', { tools })).toMatchObject({
    data: {
      results: [
        { error: expect.stringContaining('cannot run inside') },
        { error: expect.any(String) },
        { error: null },
      ],
      success_count: 1,
      error_count: 2,
    },
  });
});

it('refuses an item that needs the answer of another, and runs the others, up to fifty side by side', async () => {
  const router = await runningRouter();
  const call = await callerOf(router);
  const make = (text: string) => ({ tool_slug: 'NOTES_ADD_NOTE', arguments: { text } });
  const read = { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '<id from step 1>' } };
  const fifty = Array.from({ length: 49 }, (_, index) => make(`Note ${index}`));
  expect(await call('MULTI_EXECUTE_TOOL', { tools: [...fifty, read] })).toMatchObject({
    data: { success_count: 49, error_count: 1, total_count: 50 },
  });
  expect([...router.service.notes.values()]).toEqual(expect.arrayContaining(['Note 0', 'Note 48']));
  const tooMany = await call('MULTI_EXECUTE_TOOL', { tools: [...fifty, read, read] });
  expect(tooMany).toMatchObject({ successful: false, error: expect.stringContaining('50') });
});

it('keeps the definitions small, since they travel with every request', () => {
  const text = offeredMetaTools(openConfig)
    .map((tool) => JSON.stringify([tool.slug, tool.description, toJsonSchema(tool.input, 'input')]))
    .join('');
  // Some four letters a token: 1,800 tokens for the five tools of a session that asks for no others.
  expect(text.length).toBeLessThan(4 * 1440);
});
