import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { startRouter } from '@tributary/router';
import { confluence } from '@tributary/toolkit-confluence';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { bridge } from './stdio-bridge.ts';

const apiKey = 'ak_0123456789abcdef0123456789abcdef';
const created = z.looseObject({ mcp: z.looseObject({ url: z.string() }) });

/** The MCP address of a session that may not delete pages. */
async function sessionThatMayNotDelete(): Promise<URL> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'tributary-mcp-'));
  onTestFinished(() => rm(dataFolder, { recursive: true }));
  const router = await startRouter({
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    dataFolder,
    apiKey,
    secretKey: 'a secret key of thirty-two bytes',
    toolkits: [confluence],
    connections: [],
  });
  onTestFinished(() => router.close());
  const response = await fetch(`${router.url}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({
      user_id: 'jane',
      tools: { confluence: { disable: ['CONFLUENCE_DELETE_PAGE'] } },
      preload: { tools: ['CONFLUENCE_GET_PAGES'] },
    }),
  });
  return new URL(created.parse(await response.json()).mcp.url);
}

it('is refused over standard input as it is over HTTP', async () => {
  const url = await sessionThatMayNotDelete();
  const [input, output] = [new PassThrough(), new PassThrough()];
  const { signal } = new AbortController();
  const ended = bridge({ input, output, url, apiKey, signal }).then(() => output.end());
  const call = (id: number, name: string, given: object) => {
    const params = { name, arguments: given };
    input.write(`${JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params })}\n`);
  };
  const one = { id: '1' };
  call(1, 'CONFLUENCE_DELETE_PAGE', one);
  for (const [id, tool_slug] of [
    [2, 'CONFLUENCE_DELETE_PAGE'],
    [3, 'confluence_delete_page'],
  ] as const)
    call(id, 'COMPOSIO_MULTI_EXECUTE_TOOL', { tools: [{ tool_slug, arguments: one }] });
  input.end();
  const lines = (await text(output)).split('\n').filter(Boolean);
  await ended;
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(line).toMatch(
      /Tool CONFLUENCE_DELETE_PAGE not found|Tool 'CONFLUENCE_DELETE_PAGE' is not allowed/,
    );
  }
});
