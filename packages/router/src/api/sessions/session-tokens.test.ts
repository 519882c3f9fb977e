import { expect, it } from 'vitest';
import { z } from 'zod';
import { apiKey, apiKeyOf, runningRouter } from '../../testing/running-router.ts';

const sessions = '/api/v3.1/tool_router/session';
const tokenBody = z.looseObject({ id: z.string(), token: z.string(), mcp: z.object({ url: z.string() }) });
const listTools = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
const accept = { accept: 'application/json, text/event-stream' };

/** A router with a session and a token to it. */
async function withToken(options: object = { user_id: 'jane' }) {
  const router = await runningRouter();
  const session = await router.createSession(options);
  const path = `${sessions}/${session.session_id}`;
  const made = await router.request('POST', `${path}/tokens`, { name: 'desktop' });
  expect(made.status).toBe(201);
  const { id, token, mcp } = tokenBody.parse(made.body);
  return { ...router, session, path, id, token, mcp, key: apiKeyOf(token) };
}

it.each(['x-api-key', 'authorization'])('opens its session over REST and MCP, sent as %s', async (header) => {
  const { request, session, path, token, mcp } = await withToken();
  const key = { [header]: header === 'x-api-key' ? token : `Bearer ${token}` };
  expect(mcp).toEqual(session.mcp);
  expect(await request('GET', path, undefined, key)).toMatchObject({ status: 200, body: session });
  const execute = { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } };
  expect((await request('POST', `${path}/execute`, execute, key)).body).toMatchObject({
    data: { text: 'Buy milk' },
  });
  const over = await fetch(mcp.url, {
    method: 'POST',
    headers: { ...key, ...accept, 'content-type': 'application/json' },
    body: JSON.stringify(listTools),
  });
  expect(over.status).toBe(200);
  expect(await over.text()).toContain('COMPOSIO_SEARCH_TOOLS');
});

it('finds no other session, nor tells whether there is one', async () => {
  const { request, createSession, key } = await withToken();
  const { session_id: other } = await createSession();
  for (const id of [other, 'trs_none']) {
    expect((await request('GET', `${sessions}/${id}`, undefined, key)).status).toBe(404);
    expect((await request('POST', `${sessions}/${id}/execute`, {}, key)).status).toBe(404);
    expect((await request('POST', `/tool_router/${id}/mcp`, listTools, { ...key, ...accept })).status).toBe(
      404,
    );
  }
});

it.each([
  ['POST', sessions, { user_id: 'jane' }],
  ['PATCH', `${sessions}/ID`, { toolkits: { disable: [] } }],
  ['DELETE', `${sessions}/ID`],
  ['POST', `${sessions}/ID/tokens`, {}],
  ['GET', `${sessions}/ID/tokens`],
  ['DELETE', `${sessions}/ID/tokens/stk_1`],
  ['GET', `${sessions}/ID/config_history`],
  ['POST', `${sessions}/ID/attach`, {}],
  ['POST', '/api/v3.1/logs/tool_execution', {}],
  ['DELETE', '/api/v3/logs/tool_execution/contents?user_id=jane'],
  ['GET', '/api/v3.1/connected_accounts'],
  ['POST', '/api/v3.1/tools/execute/proxy', {}],
  ['GET', `${sessions}/ID/%74okens`],
  ['GET', `/api/v3.1/tool_router/./session/ID/tokens`],
])('widens nothing: %s %s needs the key of the project', async (method, path, body?: object) => {
  const { request, session, key } = await withToken();
  const asked = await request(method, path.replace('ID', session.session_id), body, key);
  expect(asked).toMatchObject({
    status: 403,
    body: { error: { suggested_fix: 'Send the key of the project.' } },
  });
});

it('shows tokens without their secrets, and ends one when it is revoked', async () => {
  const { request, session, path, id, token, key } = await withToken();
  const { body } = await request('GET', `${path}/tokens`);
  expect(body).toMatchObject({ items: [{ id, session_id: session.session_id, name: 'desktop' }] });
  expect(JSON.stringify(body)).not.toContain(token);
  const revoke = () => request('DELETE', `${path}/tokens/${id}`);
  expect(await revoke()).toMatchObject({ status: 200, body: { id, revoked: true } });
  expect(await revoke()).toMatchObject({ status: 404 });
  expect(await request('GET', path, undefined, key)).toMatchObject({
    status: 401,
    body: { error: { message: 'The session token is wrong, has expired or was revoked.' } },
  });
});

it('ends with its session', async () => {
  const { request, path, key } = await withToken();
  await request('DELETE', path);
  expect((await request('GET', path, undefined, key)).status).toBe(401);
});

it('refuses a lifetime of more than a year', async () => {
  const { request, path } = await withToken();
  const made = await request('POST', `${path}/tokens`, { expires_in_seconds: 400 * 24 * 60 * 60 });
  expect(made).toMatchObject({ status: 400 });
  expect(JSON.stringify(made.body)).toContain('payload.expires_in_seconds');
});

it('leaves a project key alone that looks like a token', async () => {
  const { request } = await runningRouter({ apiKey: `tst_${apiKey}` });
  expect((await request('GET', '/api/v3.1/tools', undefined, apiKeyOf(`tst_${apiKey}`))).status).toBe(200);
});
