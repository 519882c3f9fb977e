import { expect, it } from 'vitest';
import { apiKey, apiKeyOf, runningRouter } from '../testing/running-router.ts';

const ownPage = 'http://localhost:5173';

/** One route of each kind: open, with a key, as MCP, as a page, unknown. */
async function ask(headers: Record<string, string>, method?: string) {
  const { url, createSession } = await runningRouter();
  const { session_id: id } = await createSession();
  const listTools = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const paths = ['/openapi.json', '/docs', '/metrics', '/link/ln_none', '/api/v3.1/tools', '/nothing'];
  const answers = paths.map((path) => fetch(`${url}${path}`, { method: method ?? 'GET', headers }));
  const overMcp = fetch(`${url}/tool_router/${id}/mcp`, {
    method: method ?? 'POST',
    headers: {
      ...headers,
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
    },
    ...(method === undefined ? { body: JSON.stringify(listTools) } : {}),
  });
  return await Promise.all([...answers, overMcp]);
}

it('lets no page of another origin read an answer, not even one that may ask', async () => {
  const preflight = { origin: ownPage, 'access-control-request-method': 'POST' };
  const answers = [
    ...(await ask({ origin: ownPage, ...apiKeyOf(apiKey) })),
    ...(await ask({ ...preflight, 'access-control-request-headers': 'x-api-key' }, 'OPTIONS')),
  ];
  for (const { url, headers } of answers) {
    expect([url, [...headers.keys()].filter((name) => name.startsWith('access-control-'))]).toEqual([
      url,
      [],
    ]);
  }
});

it('refuses pages of foreign origins on every kind of route, with the key and before it is asked for', async () => {
  const answers = [
    ...(await ask({ origin: 'https://evil.example', ...apiKeyOf(apiKey) })),
    ...(await ask({ origin: 'https://evil.example' }, 'OPTIONS')),
  ];
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
});

it('has every answer taken for what it says it is, kept by nobody and framed by no page', async () => {
  for (const { url, headers } of await ask(apiKeyOf(apiKey))) {
    expect([url, headers.get('x-content-type-options')]).toEqual([url, 'nosniff']);
    expect([url, headers.get('x-frame-options')]).toEqual([url, 'DENY']);
    expect([url, headers.get('cache-control')]).toEqual([url, expect.stringMatching(/no-(?:store|cache)/)]);
  }
});
