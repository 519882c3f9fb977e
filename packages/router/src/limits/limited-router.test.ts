import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { apiKey, apiKeyOf, type RunningRouter, runningRouter } from '../testing/running-router.ts';

const sessions = '/api/v3.1/tool_router/session';
const two = { count: 2, seconds: 3600 };
const readNote = { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } };

async function callerOf({ request, createSession }: RunningRouter, user = 'jane') {
  const { session_id, mcp } = await createSession({ user_id: user });
  const path = `${sessions}/${session_id}`;
  return {
    mcpUrl: mcp.url,
    execute: () => request('POST', `${path}/execute`, readNote),
    batch: (items: number) =>
      request('POST', `${path}/execute_meta`, {
        slug: 'COMPOSIO_MULTI_EXECUTE_TOOL',
        arguments: { tools: Array.from({ length: items }, () => readNote) },
      }),
  };
}

async function mcpClient(url: string) {
  const client = new Client({ name: 'test-client', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers: apiKeyOf(apiKey) } }),
  );
  onTestFinished(() => client.close());
  return client;
}

const logPage = z.object({ logs: z.array(z.looseObject({ id: z.string() })) });

async function journalled({ request }: RunningRouter, outcome: string) {
  const filters = [{ field: 'outcome', operator: '==', value: outcome }];
  const { body } = await request('POST', '/api/v3.1/logs/tool_execution', { filters, limit: 100 });
  return logPage.parse(body).logs;
}

describeOnEachEngine('routers with limits', ({ readyStoreOptions }) => {
  it('share them over one database', async () => {
    const store = await readyStoreOptions();
    const routers = [
      await runningRouter({ ...store, limits: { user: two } }),
      await runningRouter({ ...store, limits: { user: two } }),
    ];
    const callers = await Promise.all(routers.map((router) => callerOf(router)));
    const answers = await Promise.all(callers.flatMap(({ execute }) => [execute(), execute()]));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 429, 429]);
  });
});

it('answers a call over the limit with 429, in the error shape, and says when to come back', async () => {
  const router = await runningRouter({ limits: { connection: two } });
  const { execute } = await callerOf(router);
  await execute();
  await execute();
  const { status, headers, body } = await execute();
  expect({ status, body }).toMatchObject({
    status: 429,
    body: {
      error: {
        code: 10_429,
        slug: 'HTTP_TooManyRequests',
        message: expect.stringContaining('The connected account has used up its limit of 2 in 3600 seconds.'),
        suggested_fix: expect.stringContaining('Retry-After'),
      },
    },
  });
  const wait = Number(headers.get('retry-after'));
  expect(wait).toBeGreaterThan(3500);
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-ratelimit-limit': '2',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(wait),
  });
});

it('refuses the items of a batch that are over the limit, and the batch not', async () => {
  const { batch } = await callerOf(await runningRouter({ limits: { user: two } }));
  const { status, body } = await batch(5);
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { error: null, data: { success_count: 2, error_count: 3 } },
  });
  const results = z.array(z.looseObject({ error: z.string().nullable() })).parse(dataOf(body).results);
  const refused = results.find(({ error }) => error !== null);
  expect(refused).toMatchObject({
    response: {
      successful: false,
      error_details: { code: 'rate_limited', retry_after: expect.any(Number) },
    },
  });
});

it('lets another user of the project on while one floods', async () => {
  const router = await runningRouter({ limits: { user: two } });
  const [flooding, other] = [await callerOf(router), await callerOf(router, 'sam')];
  await flooding.batch(50);
  const { status } = await other.execute();
  expect(status).toBe(200);
});

it('journals the first refusal of a window, and lets it stand for the others', async () => {
  const router = await runningRouter({ limits: { user: two } });
  const { batch, execute } = await callerOf(router);
  await batch(50);
  await batch(50);
  expect((await execute()).status).toBe(429);
  expect(await journalled(router, 'ok')).toHaveLength(2);
  const [refusal, ...more] = await journalled(router, 'refused');
  expect(more).toEqual([]);
  const { body } = await router.request('GET', `/api/v3.1/logs/tool_execution/${refusal?.id}`);
  expect(JSON.stringify(body)).toContain('limit:user');
});

it('tells an MCP client by a tool error, for a call and for a request', async () => {
  const limits = { project: { count: 3, seconds: 3600 } };
  const { mcpUrl } = await callerOf(await runningRouter({ limits }));
  const client = await mcpClient(mcpUrl);
  const call = () =>
    client.callTool({
      name: 'COMPOSIO_MULTI_EXECUTE_TOOL',
      arguments: { tools: [readNote, readNote, readNote] },
    });
  expect(await call()).toMatchObject({ structuredContent: { data: { success_count: 3 } } });
  expect(await call()).toMatchObject({
    structuredContent: {
      successful: true,
      data: {
        results: [
          { response: { error_details: { code: 'rate_limited', retry_after: expect.any(Number) } } },
          {},
          {},
        ],
      },
    },
  });
  expect(await call()).toMatchObject({
    isError: true,
    structuredContent: {
      successful: false,
      error_details: { code: 'rate_limited', retry_after: expect.any(Number) },
    },
    content: [{ text: expect.stringContaining('Try again in') }],
  });
});

it('answers an undo that a limit keeps from beginning with 429, and tells of one that it stops half way', async () => {
  const router = await runningRouter({ limits: { user: { count: 3, seconds: 3600 } } });
  const { session_id } = await router.createSession();
  const path = `${sessions}/${session_id}`;
  const add = (text: string) =>
    router.request('POST', `${path}/execute`, { tool_slug: 'NOTES_ADD_NOTE', arguments: { text } });
  await add('Call Ada');
  await add('Call Sam');
  const half = await router.request('POST', `${path}/undo`, { scope: 'session' });
  expect(half).toMatchObject({
    status: 200,
    body: { successful: false, data: { actions: [{ state: 'undone' }, { state: 'failed' }] } },
  });
  for (const given of [{}, { dry_run: true }]) {
    const { status, headers, body } = await router.request('POST', `${path}/undo`, given);
    expect({ status, body }).toMatchObject({
      status: 429,
      body: { error: { message: expect.stringContaining('The user has used up the limit') } },
    });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(3500);
  }
  const byMetaTool = { slug: 'TRIBUTARY_UNDO', arguments: {} };
  expect(await router.request('POST', `${path}/execute_meta`, byMetaTool)).toMatchObject({
    status: 200,
    body: { successful: false, error: expect.stringContaining('The user has used up the limit') },
  });
});

it('limits the requests of a key that are no calls', async () => {
  const { request } = await runningRouter({ limits: { project: two } });
  const statuses = [];
  for (let count = 0; count < 3; count++) statuses.push((await request('GET', '/api/v3.1/tools')).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect((await request('GET', '/healthz')).status).toBe(200);
});

function dataOf(body: unknown): Record<string, unknown> {
  return z.object({ data: z.record(z.string(), z.unknown()) }).parse(body).data;
}
