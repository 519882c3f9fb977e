import { expect, it } from 'vitest';
import { apiKey, runningRouter } from '../testing/running-router.ts';

const wrongKeys: readonly (readonly [string, Record<string, string>])[] = [
  ['no key', {}],
  ['an empty key', { 'x-api-key': '' }],
  ['a wrong key', { 'x-api-key': apiKey.replace('0', '1') }],
  ['a shorter key', { 'x-api-key': apiKey.slice(0, -1) }],
  ['a longer key', { 'x-api-key': `${apiKey}0` }],
  ['a wrong bearer', { authorization: 'Bearer wrong' }],
  ['the key by another scheme', { authorization: `Basic ${apiKey}` }],
];

it.each(wrongKeys)('refuses %s on REST and on MCP with 401 in the error shape', async (_name, headers) => {
  const { request, createSession } = await runningRouter();
  const { session_id: id } = await createSession();
  const initialize = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const accept = { accept: 'application/json, text/event-stream' };
  const answers = await Promise.all([
    request('GET', '/api/v3.1/tools', undefined, headers),
    request('POST', '/api/v3/tool_router/session', { user_id: 'jane' }, headers),
    request('GET', `/api/v3.1/tool_router/session/${id}`, undefined, headers),
    request('POST', `/tool_router/${id}/mcp`, initialize, { ...headers, ...accept }),
    request('GET', `/tool_router/${id}/mcp`, undefined, headers),
    // Whether there is such a session is not told either.
    request('POST', '/tool_router/trs_none/mcp', initialize, { ...headers, ...accept }),
  ]);
  for (const { status, body, headers: answered } of answers) {
    expect(status).toBe(401);
    const request_id = answered.get('x-request-id');
    expect(body).toMatchObject({
      error: { code: 10401, slug: 'HTTP_Unauthorized', status: 401, request_id },
    });
    expect(answered.get('www-authenticate')).toContain('Bearer');
  }
});

it.each([
  ['x-api-key', apiKey],
  ['authorization', `Bearer ${apiKey}`],
])('lets in what carries the key as %s', async (name, value) => {
  const { request } = await runningRouter();
  expect((await request('GET', '/api/v3.1/tools', undefined, { [name]: value })).status).toBe(200);
});
