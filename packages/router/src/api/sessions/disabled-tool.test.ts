import { expect, it } from 'vitest';
import { z } from 'zod';
import { apiKeyOf, runningRouter } from '../../testing/running-router.ts';

const accept = { accept: 'application/json, text/event-stream' };
const tokenBody = z.looseObject({ token: z.string() });
const executed = z.looseObject({ log_id: z.string(), data: z.looseObject({ id: z.string() }) });

const mayNotDelete = { tools: { notes: { disable: ['NOTES_DELETE_NOTE'] } } };

/** A session that may not delete, and every way to call a tool of it; whoever finds another adds it here. */
async function sessionThatMayNotDelete(options: object = mayNotDelete) {
  const router = await runningRouter();
  const session = await router.createSession({
    user_id: 'jane',
    toolkits: { enable: ['notes'] },
    preload: { tools: 'all' },
    ...options,
  });
  const { session_id: id } = session;
  const path = `/api/v3.1/tool_router/session/${id}`;
  const { token } = tokenBody.parse((await router.request('POST', `${path}/tokens`, {})).body);
  const sendMcp = async (method: string, params: object) => {
    const response = await fetch(session.mcp.url, {
      method: 'POST',
      headers: { ...accept, ...apiKeyOf(token), 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    return await response.text();
  };
  const overMcp = (name: string, given: object) => sendMcp('tools/call', { name, arguments: given });
  const byRest = async (where: string, body: object, key?: string) =>
    JSON.stringify((await router.request('POST', where, body, key ? apiKeyOf(key) : undefined)).body);
  return { ...router, path, token, sendMcp, overMcp, byRest };
}

// The long s of the last but one is an S in capitals.
const slugs = [
  'NOTES_DELETE_NOTE',
  'notes_delete_note',
  'Notes_Delete_Note',
  'NOTE\u017f_DELETE_NOTE',
  ' NOTES_DELETE_NOTE ',
];
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
    'execute_meta, in a batch, as a trial': () =>
      byRest(`${path}/execute_meta`, { slug: multi, arguments: { ...items, dry_run: true } }),
    'execute, with an approval': () =>
      byRest(`${path}/execute`, { tool_slug: slug, arguments: one, approval_id: 'apr_1' }),
    'execute_meta, in a batch': () => byRest(`${path}/execute_meta`, { slug: multi, arguments: items }),
    'tools/execute with its token': () =>
      byRest(`/api/v3.1/tools/execute/${slug}`, { arguments: one }, token),
    'tools/execute with its token, under v3, as a trial': () =>
      byRest(`/api/v3/tools/execute/${slug}`, { arguments: one, dry_run: true }, token),
    'tools/execute with its token, for another': () =>
      byRest(`/api/v3.1/tools/execute/${slug}`, { user_id: 'sam', arguments: one }, token),
    proxy_execute: () =>
      byRest(`${path}/proxy_execute`, { toolkit_slug: 'notes', endpoint: '/notes/1', method: 'DELETE' }),
    'proxy_execute, of a toolkit in capitals': () =>
      byRest(`${path}/proxy_execute`, { toolkit_slug: 'NOTES', endpoint: 'notes/1', method: 'DELETE' }),
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

it.each([
  ['in small letters', { tools: { NOTES: { disable: ['notes_delete_note'] } } }],
  ['by what is enabled', { tools: { notes: { enable: ['notes_get_note', 'NOTES_ADD_NOTE'] } } }],
  ['by its tag', { tags: { disable: ['destructiveHint'] } }],
  ['by the rule of its approvals', { approvals: { tools: { notes_delete_note: 'deny' } } }],
])('is neither listed nor run where it is disabled %s', async (_how, options) => {
  const { path, sendMcp, overMcp, byRest, service } = await sessionThatMayNotDelete(options);
  const listed = await sendMcp('tools/list', {});
  expect(listed).toContain('NOTES_GET_NOTE');
  expect(listed).not.toContain('"NOTES_DELETE_NOTE"');
  for (const slug of slugs) {
    const answers = [
      await overMcp(slug, one),
      await byRest(`${path}/execute`, { tool_slug: slug, arguments: one }),
    ];
    for (const answer of answers) expect(answer).toMatch(/not allowed|not found|There is/);
  }
  expect(service.notes.get('1')).toBe('Buy milk');
});

it('is not run by what was agreed to, or answered, before it was disabled', async () => {
  const { path, token, overMcp, byRest, request, service } = await sessionThatMayNotDelete({
    approvals: { tools: { NOTES_DELETE_NOTE: 'ask' } },
  });
  const call = { tool_slug: 'NOTES_DELETE_NOTE', arguments: one };
  const approve = async (scope: string) => {
    const { body } = await request('POST', `${path}/execute`, call);
    const id = String(Object(body).data.approval_required.approval_id);
    const { status } = await request('POST', `/api/v3.1/approvals/${id}/approve`, { scope });
    expect(status).toBe(200);
    return id;
  };
  // One that is used, whose answer is kept for the key, and one for all calls to come.
  const used = await approve('call');
  const keyed = { ...apiKeyOf(token), 'idempotency-key': 'once' };
  const done = await request('POST', `${path}/execute`, call, keyed);
  expect(done.body).toMatchObject({ successful: true });
  service.notes.set('1', 'Buy milk');
  const ids = [used, await approve('session')];
  expect(await request('PATCH', path, mayNotDelete)).toMatchObject({ status: 200 });
  for (const approval_id of ids) {
    const item = { tools: [{ ...call, approval_id }] };
    for (const answer of [
      await byRest(`${path}/execute`, { ...call, approval_id }),
      await byRest(`/api/v3.1/tools/execute/${call.tool_slug}`, { arguments: one, approval_id }, token),
      await overMcp('COMPOSIO_MULTI_EXECUTE_TOOL', item),
      await overMcp(call.tool_slug, one),
    ])
      expect(answer).toMatch(/not allowed|not found/);
  }
  await request('POST', `${path}/execute`, call, keyed);
  expect(service.notes.get('1')).toBe('Buy milk');
});

it('is not run to take back what was done before it was disabled', async () => {
  const { path, overMcp, byRest, request, service } = await sessionThatMayNotDelete({});
  const added = await byRest(`${path}/execute`, {
    tool_slug: 'NOTES_ADD_NOTE',
    arguments: { text: 'Call Sam' },
  });
  const { data, log_id } = executed.parse(JSON.parse(added));
  expect(await request('PATCH', path, mayNotDelete)).toMatchObject({ status: 200 });
  for (const answer of [
    await byRest(`${path}/undo`, { scope: 'session' }),
    await byRest(`${path}/undo`, { log_id, dry_run: true }),
    await byRest(`/api/v3.1/logs/tool_execution/${log_id}/undo`, {}),
    await byRest(`${path}/execute_meta`, { slug: 'TRIBUTARY_UNDO', arguments: { log_id } }),
    await overMcp('TRIBUTARY_UNDO', { scope: 'last' }),
  ])
    expect(answer).toContain("Tool 'NOTES_DELETE_NOTE' is not allowed");
  expect(service.notes.get(data.id)).toBe('Call Sam');
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
    'the meta tool, by execute': () =>
      byRest(`${path}/execute`, { tool_slug: 'tributary_undo', arguments: { log_id } }),
    'a trial': () => byRest(`${path}/undo`, { log_id, dry_run: true }),
  };
  for (const [way, undo] of Object.entries(ways)) {
    expect([way, await undo()]).toEqual([way, expect.stringContaining('NOTES_DELETE_NOTE')]);
    expect([way, service.notes.get(data.id)]).toEqual([way, 'Call Sam']);
  }
});
