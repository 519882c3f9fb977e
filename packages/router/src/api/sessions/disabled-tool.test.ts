import { expect, it } from 'vitest';
import { z } from 'zod';
import { apiKeyOf, runningRouter } from '../../testing/running-router.ts';

const accept = { accept: 'application/json, text/event-stream' };
const tokenBody = z.looseObject({ token: z.string() });
const executed = z.looseObject({ log_id: z.string(), data: z.looseObject({ id: z.string() }) });

/** A session that may not delete, and every way to call a tool of it; whoever finds another adds it here. */
async function sessionThatMayNotDelete() {
  const router = await runningRouter();
  const session = await router.createSession({
    user_id: 'jane',
    tools: { notes: { disable: ['NOTES_DELETE_NOTE'] } },
    preload: { tools: 'all' },
  });
  const { session_id: id } = session;
  const path = `/api/v3.1/tool_router/session/${id}`;
  const { token } = tokenBody.parse((await router.request('POST', `${path}/tokens`, {})).body);
  const overMcp = async (name: string, given: object) => {
    const response = await fetch(session.mcp.url, {
      method: 'POST',
      headers: { ...accept, ...apiKeyOf(token), 'content-type': 'application/json' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name, arguments: given },
      }),
    });
    return await response.text();
  };
  const byRest = async (where: string, body: object, key?: string) =>
    JSON.stringify((await router.request('POST', where, body, key ? apiKeyOf(key) : undefined)).body);
  return { ...router, path, token, overMcp, byRest };
}

const slugs = ['NOTES_DELETE_NOTE', 'notes_delete_note', 'Notes_Delete_Note'];
const one = { noteId: '1' };

it.each(slugs)('is not run by any path: %s', async (slug) => {
  const { path, token, overMcp, byRest, service } = await sessionThatMayNotDelete();
  const items = { tools: [{ tool_slug: slug, arguments: one }] };
  const multi = 'COMPOSIO_MULTI_EXECUTE_TOOL';
  const ways: Readonly<Record<string, () => Promise<string>>> = {
    'MCP directly': () => overMcp(slug, one),
    'MCP, in a batch': () => overMcp(multi, items),
    execute: () => byRest(`${path}/execute`, { tool_slug: slug, arguments: one }),
    'execute, under v3': () =>
      byRest(`${path.replace('v3.1', 'v3')}/execute`, { tool_slug: slug, arguments: one }),
    'execute, of a batch': () => byRest(`${path}/execute`, { tool_slug: multi, arguments: items }),
    'execute, as a trial': () =>
      byRest(`${path}/execute`, { tool_slug: slug, arguments: one, dry_run: true }),
    execute_meta: () => byRest(`${path}/execute_meta`, { slug, arguments: one }),
    'execute_meta, in a batch': () => byRest(`${path}/execute_meta`, { slug: multi, arguments: items }),
    'tools/execute with its token': () =>
      byRest(`/api/v3.1/tools/execute/${slug}`, { arguments: one }, token),
    'tools/execute with its token, for another': () =>
      byRest(`/api/v3.1/tools/execute/${slug}`, { user_id: 'sam', arguments: one }, token),
    proxy_execute: () =>
      byRest(`${path}/proxy_execute`, { toolkit_slug: 'notes', endpoint: '/notes/1', method: 'DELETE' }),
    'tools/execute/proxy with its token': () =>
      byRest('/api/v3.1/tools/execute/proxy', { endpoint: '/notes/1', method: 'DELETE' }, token),
  };
  for (const [way, call] of Object.entries(ways)) {
    const answer = await call();
    expect([way, answer]).toEqual([
      way,
      expect.stringMatching(/not allowed|not found|There is|no meta tool|session/),
    ]);
    expect([way, service.notes.get('1')]).toEqual([way, 'Buy milk']);
  }
});

it('is not run to take something back', async () => {
  const { path, overMcp, byRest, service } = await sessionThatMayNotDelete();
  const added = await byRest(`${path}/execute`, {
    tool_slug: 'NOTES_ADD_NOTE',
    arguments: { text: 'Call Sam' },
  });
  const { data, log_id } = executed.parse(JSON.parse(added));
  const ways: Readonly<Record<string, () => Promise<string>>> = {
    'undo of the last': () => byRest(`${path}/undo`, { scope: 'last' }),
    'undo by its id': () => byRest(`${path}/undo`, { log_id }),
    'undo in the journal': () => byRest(`/api/v3.1/logs/tool_execution/${log_id}/undo`, {}),
    'the meta tool': () => overMcp('TRIBUTARY_UNDO', { log_id }),
  };
  for (const [way, undo] of Object.entries(ways)) {
    expect([way, await undo()]).toEqual([way, expect.stringContaining('NOTES_DELETE_NOTE')]);
    expect([way, service.notes.get(data.id)]).toEqual([way, 'Call Sam']);
  }
});
