import { Client as CurrentClient, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as EarlierClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as EarlierTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { expect, it, onTestFinished } from 'vitest';
import { apiKey, apiKeyOf, type RunningRouter, runningRouter } from '../testing/running-router.ts';

const clientInfo = { name: 'test-client', version: '1.0.0' };
const requestInit = { headers: apiKeyOf(apiKey) };

async function currentClient(url: string) {
  const client = new CurrentClient(clientInfo, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit }));
  onTestFinished(() => client.close());
  return client;
}

async function earlierClient(url: string) {
  const client = new EarlierClient(clientInfo);
  await client.connect(new EarlierTransport(new URL(url), { requestInit }));
  onTestFinished(() => client.close());
  return client;
}

async function urlOf(router: RunningRouter, options?: object) {
  return (await router.createSession(options)).mcp.url;
}

const metaSlugs = [
  'COMPOSIO_SEARCH_TOOLS',
  'COMPOSIO_GET_TOOL_SCHEMAS',
  'COMPOSIO_MANAGE_CONNECTIONS',
  'COMPOSIO_MULTI_EXECUTE_TOOL',
  'TRIBUTARY_UNDO',
];

const clients = [
  ['current', currentClient],
  ['earlier', earlierClient],
] as const;

it.each(clients)('serves the %s client: lists, searches, runs', async (_era, connect) => {
  const router = await runningRouter();
  const client = await connect(await urlOf(router));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(metaSlugs);
  for (const tool of tools) {
    expect(tool.outputSchema).toMatchObject({ type: 'object', required: ['data', 'error', 'successful'] });
    expect(JSON.stringify(tool)).not.toMatch(/\$ref|\$defs/);
  }
  const found = await client.callTool({
    name: 'COMPOSIO_SEARCH_TOOLS',
    arguments: { queries: [{ use_case: 'read a note' }], session: { generate_id: true } },
  });
  expect(found.structuredContent).toMatchObject({
    successful: true,
    data: { results: [{ primary_tool_slugs: expect.arrayContaining(['NOTES_GET_NOTE']) }] },
  });
  const ran = await client.callTool({
    name: 'COMPOSIO_MULTI_EXECUTE_TOOL',
    arguments: {
      tools: [
        { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } },
        { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '99' } },
      ],
      sync_response_to_workbench: false,
      thought: 'Both notes.',
      current_step: 'READING',
    },
  });
  expect(ran.isError ?? false).toBe(false);
  expect(ran.structuredContent).toMatchObject({
    data: {
      results: [
        { index: 0, error: null, response: { data: { text: 'Buy milk' }, successful: true } },
        {
          index: 1,
          error: expect.any(String),
          response: { successful: false, error_details: { code: 'not_found' } },
        },
      ],
      success_count: 1,
      error_count: 1,
      total_count: 2,
    },
  });
});

it('lists the preloaded tools beside the meta tools, and runs them directly', async () => {
  const router = await runningRouter();
  const direct = {
    user_id: 'jane',
    toolkits: { enable: ['notes'] },
    manage_connections: { enable: false },
    preload: { tools: 'all' },
    search: { enable: false },
    execute: { enable_multi_execute: false },
  };
  const client = await currentClient(await urlOf(router, direct));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'NOTES_ADD_NOTE',
    'NOTES_BREAK',
    'NOTES_DELETE_NOTE',
    'NOTES_GET_NOTE',
  ]);
  expect(tools[2]?.annotations).toMatchObject({
    readOnlyHint: false,
    destructiveHint: true,
    idempotentHint: true,
  });
  const read = await client.callTool({ name: 'NOTES_GET_NOTE', arguments: { noteId: '1' } });
  expect(read.structuredContent).toMatchObject({ data: { text: 'Buy milk' }, successful: true });
  const missing = await client.callTool({ name: 'NOTES_GET_NOTE', arguments: {} });
  expect(missing).toMatchObject({ isError: true, structuredContent: { successful: false } });
});

it.each(['tributary/idempotency-key', 'idempotencyKey'])(
  'runs a call once for the key in _meta, %s',
  async (field) => {
    const router = await runningRouter();
    const client = await currentClient(await urlOf(router));
    const tools = [{ tool_slug: 'NOTES_ADD_NOTE', arguments: { text: 'Call Ada' } }];
    const call = { name: 'COMPOSIO_MULTI_EXECUTE_TOOL', arguments: { tools } };
    await client.callTool({ ...call, _meta: { [field]: 'key-1' } });
    const again = await client.callTool({ ...call, _meta: { [field]: 'key-1' } });
    expect(again.structuredContent).toMatchObject({
      data: { results: [{ response: { successful: true, replayed: true } }] },
    });
    expect(router.service.notes.size).toBe(2);
    const bad = await client.callTool({ ...call, _meta: { [field]: { no: 'text' } } });
    expect(bad.structuredContent).toMatchObject({
      data: { results: [{ error: expect.stringContaining('visible ASCII') }] },
    });
  },
);

it('runs equal calls each by itself, though their JSON-RPC ids begin at the same number', async () => {
  const router = await runningRouter();
  const tools = [{ tool_slug: 'NOTES_ADD_NOTE', arguments: { text: 'Call Ada' } }];
  const url = await urlOf(router);
  for (let number = 0; number < 2; number++) {
    const client = await currentClient(url);
    await client.callTool({ name: 'COMPOSIO_MULTI_EXECUTE_TOOL', arguments: { tools } });
  }
  expect(router.service.notes.size).toBe(3);
});

it.each(clients)('tells the %s client of progress', async (_era, connect) => {
  const router = await runningRouter();
  const client = await connect(await urlOf(router));
  const heard: (string | undefined)[] = [];
  const call = {
    name: 'COMPOSIO_MULTI_EXECUTE_TOOL',
    arguments: { tools: [{ tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } }] },
  };
  const options = { onprogress: ({ message }: { message?: string | undefined }) => heard.push(message) };
  if (client instanceof CurrentClient) await client.callTool(call, options);
  else await client.callTool(call, undefined, options);
  expect(heard).toEqual(['NOTES_GET_NOTE: Reading the note']);
});

it('says how long a list of tools may be kept, and by whom', async () => {
  const router = await runningRouter();
  const client = await currentClient(await urlOf(router));
  expect(await client.listTools()).toMatchObject({ ttlMs: 60_000, cacheScope: 'private' });
});

it('answers no page of another origin, whatever key it has', async () => {
  const router = await runningRouter();
  const { pathname } = new URL(await urlOf(router));
  const headers = { ...requestInit.headers, origin: 'https://evil.example' };
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };
  expect((await router.request('POST', pathname, ping, headers)).status).toBe(403);
});

it("stops the provider's request when the client gives the call up", async () => {
  const router = await runningRouter();
  const client = await currentClient(await urlOf(router));
  const giveUp = new AbortController();
  const tools = [{ tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: 'slow' } }];
  const waiting = client.callTool(
    { name: 'COMPOSIO_MULTI_EXECUTE_TOOL', arguments: { tools } },
    { signal: giveUp.signal },
  );
  const refused = expect(waiting).rejects.toThrow();
  await router.service.slowAsked;
  giveUp.abort();
  await refused;
  await router.service.slowAbandoned;
});

it("stops the provider's request when a client of the earlier revision closes its own", async () => {
  const router = await runningRouter();
  const giveUp = new AbortController();
  const tools = [{ tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: 'slow' } }];
  const params = { name: 'COMPOSIO_MULTI_EXECUTE_TOOL', arguments: { tools } };
  const refused = expect(
    fetch(await urlOf(router), {
      method: 'POST',
      headers: {
        ...requestInit.headers,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
      signal: giveUp.signal,
    }).then((response) => response.text()),
  ).rejects.toThrow();
  await router.service.slowAsked;
  giveUp.abort();
  await refused;
  await router.service.slowAbandoned;
});

it.each(clients)(
  'answers an unknown tool of the %s client with -32602, and so one that the session does not list',
  async (_era, connect) => {
    const router = await runningRouter();
    const client = await connect(await urlOf(router));
    for (const name of ['NOTES_GET_NOTE', 'NO_SUCH_TOOL']) {
      await expect(client.callTool({ name, arguments: {} })).rejects.toMatchObject({ code: -32602 });
    }
  },
);

it('says what is wrong with the arguments of a meta tool', async () => {
  const router = await runningRouter();
  const client = await currentClient(await urlOf(router));
  const answer = await client.callTool({ name: 'COMPOSIO_SEARCH_TOOLS', arguments: { queries: [{}] } });
  expect(answer).toMatchObject({
    isError: true,
    structuredContent: { successful: false, error: expect.stringContaining('queries[0].use_case') },
  });
});

it('knows no session of another project or of nobody, and keeps no stream open', async () => {
  const { request, createSession } = await runningRouter();
  expect((await request('POST', '/tool_router/trs_0/mcp', {})).body).toMatchObject({
    error: { status: 404 },
  });
  const { session_id } = await createSession();
  expect((await request('GET', `/tool_router/${session_id}/mcp`)).status).toBe(405);
});
