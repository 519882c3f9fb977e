import { expect, it } from 'vitest';
import { howToBegin, howToRun } from '../../sessions/next-step-words.ts';
import { runningRouter } from '../../testing/running-router.ts';
import { openConfig } from '../../testing/sample-session.ts';

it('names no meta tool that the session lacks', async () => {
  const { request, createSession } = await runningRouter();
  const { session_id } = await createSession({
    user_id: 'sam',
    manage_connections: { enable: false },
    tools: { notes: { disable: ['NOTES_ADD_NOTE'] } },
  });
  const path = `/api/v3.1/tool_router/session/${session_id}`;
  const found = await request('POST', `${path}/search`, { queries: [{ use_case: 'delete a note' }] });
  expect(found.body).toMatchObject({ results: [{ primary_tool_slugs: ['NOTES_DELETE_NOTE'] }] });
  expect(JSON.stringify(found.body)).not.toContain('COMPOSIO_MANAGE_CONNECTIONS');
  const run = await request('POST', `${path}/execute`, {
    tool_slug: 'NOTES_DELETE_NOTE',
    arguments: { noteId: '1' },
  });
  expect(JSON.stringify(run.body)).toContain('is not connected');
  expect(JSON.stringify(run.body)).not.toContain('COMPOSIO_MANAGE_CONNECTIONS');
});

it('refuses without a word of a search that the session lacks', async () => {
  const { request, createSession } = await runningRouter();
  const { session_id } = await createSession({
    user_id: 'jane',
    search: { enable: false },
    tools: { notes: { disable: ['NOTES_ADD_NOTE'] } },
  });
  const path = `/api/v3.1/tool_router/session/${session_id}/execute`;
  const { body } = await request('POST', path, { tool_slug: 'NOTES_ADD_NOTE', arguments: {} });
  expect(JSON.stringify(body)).toContain('is not allowed');
  expect(JSON.stringify(body)).not.toContain('COMPOSIO_SEARCH_TOOLS');
});

it('tells how to begin by what there is', () => {
  expect(howToBegin(openConfig)).toMatch(/COMPOSIO_SEARCH_TOOLS.*COMPOSIO_MULTI_EXECUTE_TOOL/);
  const config = { ...openConfig, search: { enable: false }, execute: { enableMultiExecute: false } };
  expect(howToBegin(config)).not.toContain('COMPOSIO_');
  expect(howToRun(config)).not.toContain('COMPOSIO_');
});
