import { expect, it } from 'vitest';
import { runningRouter } from '../testing/running-router.ts';
import { isDeeperThan } from './limit-depth.ts';

const nested = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);

it.each([
  ['[[1],[2],[3]]', false],
  ['[[[1]]]', true],
  ['[{"a":[]}]', true],
  ['["[[[{{{", "\\"[[[", "\\\\"]', false],
  ['["\\\\", [[1]]]', true],
  ['[[', false],
])('finds out how deep %s is', (json, isTooDeep) => {
  expect(isDeeperThan(2, json)).toBe(isTooDeep);
});

it('refuses deep JSON wherever arguments are taken, and over MCP too', async () => {
  const { request, createSession } = await runningRouter();
  const { session_id: id } = await createSession();
  const session = `/api/v3.1/tool_router/session/${id}`;
  const deep = nested(2000);
  const call = { name: 'COMPOSIO_SEARCH_TOOLS', arguments: deep };
  const bodies: readonly [string, object][] = [
    [`${session}/execute`, { tool_slug: 'NOTES_ADD_NOTE', arguments: deep }],
    [`${session}/execute_meta`, { slug: 'COMPOSIO_SEARCH_TOOLS', arguments: deep }],
    [`${session}/proxy_execute`, { toolkit_slug: 'notes', endpoint: '/', method: 'POST', body: deep }],
    ['/api/v3.1/tools/execute/NOTES_ADD_NOTE', { user_id: 'jane', arguments: deep }],
    [`/tool_router/${id}/mcp`, { jsonrpc: '2.0', id: 1, method: 'tools/call', params: call }],
  ];
  for (const [path, body] of bodies) {
    expect(await request('POST', path, body)).toMatchObject({
      status: 400,
      body: { error: { message: 'The JSON is more than 100 levels deep.' } },
    });
  }
});

it('takes JSON that is as deep as it may be', async () => {
  const { request, createSession } = await runningRouter();
  const { session_id: id } = await createSession();
  const body = { tool_slug: 'NOTES_ADD_NOTE', arguments: { text: nested(98) } };
  expect(await request('POST', `/api/v3.1/tool_router/session/${id}/execute`, body)).toMatchObject({
    status: 200,
    body: { error: expect.stringContaining('"text" must be text, not an object.') },
  });
});
