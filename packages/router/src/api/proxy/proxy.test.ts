import { Composio } from '@composio/core';
import { expect, it } from 'vitest';
import { apiKey, runningRouter } from '../../testing/running-router.ts';

const get = { toolkit_slug: 'notes', endpoint: '/notes/1', method: 'GET' };
const add = { toolkit_slug: 'notes', endpoint: '/notes', method: 'POST', body: { text: 'By hand' } };

async function inSession(options: object = {}) {
  const router = await runningRouter();
  const { session_id: id } = await router.createSession({ user_id: 'jane', ...options });
  const send = (request: object) =>
    router.request('POST', `/api/v3.1/tool_router/session/${id}/proxy_execute`, request);
  return { ...router, id, send };
}

it('sends reads and writes with the account of the session, and gives answers of any status', async () => {
  const { send, service } = await inSession();
  expect(await send(get)).toMatchObject({ status: 200, body: { status: 200, data: { text: 'Buy milk' } } });
  expect(await send(add)).toMatchObject({ status: 200, body: { status: 201, data: { id: '2' } } });
  expect(service.notes.get('2')).toBe('By hand');
  const missing = { ...get, endpoint: 'notes/99' };
  expect(await send(missing)).toMatchObject({ status: 200, body: { status: 404, data: {} } });
});

it('serves the public client in sessions and outside of them', async () => {
  const { url, request } = await runningRouter();
  const composio = new Composio({ apiKey, baseURL: url, allowTracking: false, disableVersionCheck: true });
  const session = await composio.create('jane');
  const asked = { endpoint: '/notes/1', method: 'GET' } as const;
  const answer = await session.proxyExecute({ toolkit: 'notes', ...asked });
  expect(answer).toMatchObject({ status: 200, data: { text: 'Buy milk' } });
  const { body } = await request('GET', '/api/v3.1/connected_accounts?user_ids=jane');
  const connectedAccountId = String(Object(body).items[0].id);
  expect(await composio.tools.proxyExecute({ ...asked, connectedAccountId })).toMatchObject({
    status: 200,
    data: { text: 'Buy milk' },
  });
});

it('writes requests down as calls', async () => {
  const { send, request } = await inSession();
  const { body } = await send(add);
  const log = await request('GET', `/api/v3.1/logs/tool_execution/${Object(body).log_id}`);
  expect(log.status).toBe(200);
  expect(JSON.stringify(log.body)).toContain('NOTES_PROXY_EXECUTE');
  expect(JSON.stringify(log.body)).toContain('By hand');
});

it.each([
  ['a session that may only read', { tags: { enable: ['readOnlyHint'] } }, add],
  ['a session without a tool that writes', { tools: { notes: { disable: ['NOTES_DELETE_NOTE'] } } }, add],
  ['a session without a tool that reads', { tools: { notes: { disable: ['NOTES_GET_NOTE'] } } }, get],
  ['a session with some tools', { tools: { notes: { enable: ['NOTES_ADD_NOTE'] } } }, add],
  ['a session without the toolkit', { toolkits: { enable: ['openclock'] } }, get],
  ['a session without requests of its own', { workbench: { enable_proxy_execution: false } }, get],
])('sends nothing in %s', async (_what, options, request) => {
  const { send, service } = await inSession(options);
  expect(await send(request)).toMatchObject({
    status: 403,
    body: { error: { message: expect.stringContaining('[Session Restriction]') } },
  });
  expect(service.notes.size).toBe(1);
});

it('lets a session read that may only read', async () => {
  const { send } = await inSession({ tags: { enable: ['readOnlyHint'] } });
  expect(await send(get)).toMatchObject({ status: 200, body: { status: 200 } });
});

it('asks for an approval where a tool of the toolkit needs one', async () => {
  const { send, service } = await inSession({ approvals: { tools: { NOTES_DELETE_NOTE: 'ask' } } });
  expect(await send(get)).toMatchObject({ status: 200 });
  expect(await send(add)).toMatchObject({
    status: 403,
    body: { error: { message: expect.stringContaining('needs the approval') } },
  });
  expect(service.notes.size).toBe(1);
});

it.each([
  ['another host', { ...get, endpoint: 'https://evil.example/notes/1' }, 403],
  ['a path that leaves the address', { ...get, endpoint: '/../admin' }, 403],
  ['credentials of its own', header('Authorization', 'Bearer mine'), 400],
  ['a header with a line break', header('x-note', 'a\r\nhost: evil'), 400],
  ['an unknown toolkit', { ...get, toolkit_slug: 'nots' }, 404],
  ['a method that is none', { ...get, method: 'TRACE' }, 400],
  ['a file', { ...add, binary_body: { url: 'https://files.example/1' } }, 400],
])('refuses %s', async (_what, request, status) => {
  const { send } = await inSession();
  expect((await send(request)).status).toBe(status);
});

it('takes any name for a parameter of a query, also one that objects have already', async () => {
  const { send } = await inSession();
  const names = ['constructor', '__proto__', 'toString', 'toString'];
  const parameters = names.map((name) => ({ name, value: 'x', type: 'query' }));
  expect(await send({ ...get, parameters })).toMatchObject({ status: 200, body: { status: 200 } });
});

it("finds no other project's account, and asks whose it is", async () => {
  const { request } = await runningRouter();
  const path = '/api/v3.1/tools/execute/proxy';
  const { toolkit_slug: _slug, ...asked } = get;
  expect((await request('POST', path, { ...asked, connected_account_id: 'ca_none' })).status).toBe(404);
  const unnamed = await request('POST', path, asked);
  expect(unnamed.status).toBe(400);
  expect(JSON.stringify(unnamed.body)).toContain('send connected_account_id');
});

function header(name: string, value: string) {
  return { ...get, parameters: [{ name, value, type: 'header' }] };
}
