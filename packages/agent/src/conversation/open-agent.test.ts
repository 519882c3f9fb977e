import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { type Agent, type AgentEvent, type AgentOptions, createAgent } from '../agent.ts';
import { chooseModel } from '../model/choose-model.ts';
import { startServer } from '../testing/http-server.ts';
import { type ScriptedModelServer, startScriptedModel, type Turn } from '../testing/scripted-model-server.ts';
import { type SmallRouter, type SmallTool, startSmallRouter } from '../testing/small-router.ts';

const tools: Record<string, SmallTool> = {
  WIKI_CREATE_PAGE: async ({ title }) => ({ id: '7', title }),
  WIKI_DELETE_PAGE: async () => {
    throw new Error('No page is called "Plan".');
  },
};

const createPage = (title: string) => ({ tool_slug: 'WIKI_CREATE_PAGE', arguments: { title } });
const execute = (...items: unknown[]): Turn => ({
  call: [{ tool: 'COMPOSIO_MULTI_EXECUTE_TOOL', arguments: { tools: items } }],
});

interface Parts {
  readonly router: SmallRouter;
  readonly model: ScriptedModelServer;
  readonly options: AgentOptions;
  /** Where the conversations are. */
  readonly file: string;
}

async function start(script: readonly Turn[], changes: Partial<AgentOptions> = {}): Promise<Parts> {
  const router = await startSmallRouter(tools);
  const model = await startScriptedModel(script);
  const folder = mkdtempSync(join(tmpdir(), 'tributary-agent-'));
  onTestFinished(async () => {
    await Promise.all([router.close(), model.close()]);
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'threads.db');
  const options: AgentOptions = {
    baseUrl: router.url,
    apiKey: router.apiKey,
    userId: 'jane',
    toolkits: ['wiki'],
    model: chooseModel({ baseUrl: model.baseUrl, modelName: 'scripted' }),
    threads: { file },
    ...changes,
  };
  return { router, model, options, file };
}

const open: Agent[] = [];

async function agentOf(options: AgentOptions): Promise<Agent> {
  const agent = await createAgent(options);
  open.push(agent);
  return agent;
}

// Before the servers are stopped, as a program would.
afterEach(async () => {
  await Promise.all(open.splice(0).map((agent) => agent.close()));
});

it('makes a session for the user and his toolkits, runs tools by MCP and ends in words', async () => {
  const { router, model, options } = await start([execute(createPage('Plan')), { say: 'Made **Plan**.' }]);
  const agent = await agentOf(options);
  const events: AgentEvent[] = [];
  const answer = await agent.ask('create a Plan page', {
    thread: 't',
    onEvent: (event) => events.push(event),
  });

  expect(answer).toEqual({
    text: 'Made **Plan**.',
    finishReason: 'stop',
    model: `scripted at ${new URL(model.url).host}`,
    thread: 't',
    steps: [
      {
        tool: 'WIKI_CREATE_PAGE',
        arguments: { title: 'Plan' },
        successful: true,
        error: null,
        data: { id: '7', title: 'Plan' },
      },
    ],
  });
  expect(router.sessionRequests).toMatchObject([{ user_id: 'jane', toolkits: { enable: ['wiki'] } }]);
  expect(router.calls).toEqual([{ tool: 'WIKI_CREATE_PAGE', arguments: { title: 'Plan' } }]);
  expect(events.map(({ type }) => type)).toEqual(['step-started', 'step-ended', 'text', 'text']);
});

it.each([
  ['ask', 'ask_if_write'],
  ['writes', 'ask_if_destructive'],
  [undefined, 'ask_if_destructive'],
  ['all', 'allow'],
] as const)('has the router ask by the policy %s', async (approvals, rule) => {
  const { router, options } = await start([{ say: 'Hello.' }], { approvals });
  const agent = await agentOf(options);
  expect([router.approvalRules, agent.asksFirst]).toEqual([[rule], true]);
});

it('knows of a router that asks nobody, which matters to whoever wants to be asked', async () => {
  const router = await startSmallRouter(tools, { knowsApprovals: false });
  onTestFinished(() => router.close());
  const { options } = await start([{ say: 'Hello.' }]);
  const asks = async (approvals: AgentOptions['approvals']) =>
    (await agentOf({ ...options, baseUrl: router.url, approvals })).asksFirst;
  expect([await asks('writes'), await asks('ask'), await asks('all')]).toEqual([false, false, true]);
});

it('shows the model what a tool answered, not only the short text beside it', async () => {
  const { model, options } = await start([execute(createPage('Plan')), { say: 'Made.' }]);
  await (await agentOf(options)).ask('create a Plan page', { thread: 't' });
  const result = model.requests[1]?.messages.find(({ role }) => role === 'tool');
  expect(result?.content).toContain('"title":"Plan"');
});

it('carries on after one of several tools failed, and tells the model why', async () => {
  const script = [
    execute(createPage('A'), { tool_slug: 'WIKI_DELETE_PAGE', arguments: {} }),
    { say: 'Half done.' },
  ];
  const { model, options } = await start(script);
  const { steps } = await (await agentOf(options)).ask('both', { thread: 't' });
  expect(steps.map(({ successful, error }) => [successful, error])).toEqual([
    [true, null],
    [false, 'No page is called "Plan".'],
  ]);
  expect(JSON.stringify(model.requests[1]?.messages)).toContain('No page is called');
});

it('lets the model correct itself after a tool that does not exist and arguments that are not JSON', async () => {
  const { router, options } = await start([
    { call: [{ tool: 'NO_SUCH_TOOL', arguments: {} }] },
    { call: [{ tool: 'COMPOSIO_MULTI_EXECUTE_TOOL', arguments: '{"tools": [' }] },
    execute(createPage('Plan')),
    { say: 'Made.' },
  ]);
  const { steps, text } = await (await agentOf(options)).ask('create a Plan page', { thread: 't' });
  expect(text).toBe('Made.');
  expect(steps.map(({ tool }) => tool)).toEqual(['WIKI_CREATE_PAGE']);
  expect(router.calls).toHaveLength(1);
});

it.each([
  ['that are cut off', '{"title": "Pl'],
  ['that are a list', '["Plan"]'],
  ['that are no JSON', 'title=Plan'],
])('never runs a tool with arguments %s, and tells the model what it sent', async (_, sent) => {
  const { router, model, options } = await start([
    { call: [{ tool: 'WIKI_CREATE_PAGE', arguments: sent }] },
    { say: 'I could not.' },
  ]);
  const { steps } = await (await agentOf(options)).ask('create a Plan page', { thread: 't' });
  expect([steps, router.calls]).toEqual([[], []]);
  const told = JSON.stringify(model.requests[1]?.messages.findLast(({ role }) => role === 'tool'));
  expect(told).toContain('not one JSON object');
});

it('runs a tool that takes nothing when nothing was sent', async () => {
  const { router, options } = await start([
    { call: [{ tool: 'WIKI_CREATE_PAGE', arguments: '' }] },
    { say: 'Done.' },
  ]);
  await (await agentOf(options)).ask('create a page', { thread: 't' });
  expect(router.calls).toEqual([{ tool: 'WIKI_CREATE_PAGE', arguments: {} }]);
});

it('says what was done before the model failed', async () => {
  const { options } = await start([execute(createPage('Plan')), { cutAfter: 'I ma' }]);
  await expect((await agentOf(options)).ask('create a Plan page', { thread: 't' })).rejects.toMatchObject({
    code: 'model_failed',
    message: expect.stringMatching(/broke off\..* Before that: Done: Wiki create page \(“Plan”\)\.$/),
  });
});

it('remembers a thread, tool calls included, when it is opened again', async () => {
  const script = [execute(createPage('Plan')), { say: 'Made Plan.' }, { say: 'You asked for Plan.' }];
  const { model, options } = await start(script);
  const first = await createAgent(options);
  await first.ask('create a Plan page', { thread: 't' });
  await first.close();
  await (await agentOf(options)).ask('what did I ask?', { thread: 't' });

  const history = model.requests[2]?.messages ?? [];
  expect(history.map(({ role }) => role)).toEqual([
    'system',
    'user',
    'assistant',
    'tool',
    'assistant',
    'user',
  ]);
  expect(JSON.stringify(history)).toContain('WIKI_CREATE_PAGE');
});

it('keeps threads apart, and from other users', async () => {
  const { model, options } = await start([{ say: 'Hello.' }]);
  await (await agentOf(options)).ask('my secret', { thread: 'hers' });
  await (await agentOf(options)).ask('hello', { thread: 'another' });
  expect(JSON.stringify(model.requests[1])).not.toContain('my secret');

  const sam = await agentOf({ ...options, userId: 'sam' });
  await expect(sam.ask('what was said?', { thread: 'hers' })).rejects.toMatchObject({
    code: 'thread_refused',
  });
  expect(model.requests).toHaveLength(2);
});

it('keeps conversations where only their owner can read them', async () => {
  const { options, file } = await start([{ say: 'Hello.' }]);
  await (await agentOf(options)).ask('hello', { thread: 't' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('ends in words, without tools on the last step, when a model would go on for ever', async () => {
  const { model, options } = await start([execute(createPage('Again'))], { stepLimit: 3 });
  const { text, finishReason } = await (await agentOf(options)).ask('loop', { thread: 't' });
  expect(model.requests).toHaveLength(3);
  expect(model.requests.map(({ tools }) => Boolean(tools))).toEqual([true, true, false]);
  expect(finishReason).toBe('step-limit');
  expect(text).toContain('Done: Wiki create page');
});

it('says in a sentence why the model did not answer, and can be asked again', async () => {
  const body = { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } };
  const { options } = await start([{ status: 401, body }, { say: 'Here again.' }]);
  const agent = await agentOf(options);
  await expect(agent.ask('hello', { thread: 't' })).rejects.toMatchObject({ code: 'model_key_refused' });
  expect((await agent.ask('hello', { thread: 't' })).text).toBe('Here again.');
});

it('asks again by itself when the model was busy for a moment', async () => {
  const busy = { status: 429, body: { error: { message: 'slow down' } }, headers: { 'retry-after-ms': '1' } };
  const { model, options } = await start([busy, { say: 'Now.' }]);
  expect((await (await agentOf(options)).ask('hello', { thread: 't' })).text).toBe('Now.');
  expect(model.requests).toHaveLength(2);
});

it('reports a stream that breaks off in the middle', async () => {
  const { options } = await start([{ cutAfter: 'Half of ' }]);
  await expect((await agentOf(options)).ask('hello', { thread: 't' })).rejects.toMatchObject({
    code: 'model_failed',
    message: expect.stringContaining('broke off'),
  });
});

it('stops when told to, keeps what was said, and goes on with the next request', async () => {
  const { options } = await start([{ hangAfter: 'I will' }, { say: 'Yes?' }]);
  const agent = await agentOf(options);
  const stop = new AbortController();
  const answer = await agent.ask('hello', { thread: 't', signal: stop.signal, onEvent: () => stop.abort() });
  expect(answer).toMatchObject({ finishReason: 'aborted', text: 'I will\n\nStopped. Nothing was done.' });
  expect((await agent.ask('and now?', { thread: 't' })).text).toBe('Yes?');
});

it('answers the requests of a thread one after the other', async () => {
  const { model, options } = await start([{ say: 'One.' }, { say: 'Two.' }]);
  const agent = await agentOf(options);
  const answers = await Promise.all([
    agent.ask('first', { thread: 't' }),
    agent.ask('second', { thread: 't' }),
  ]);
  expect(answers.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  expect(model.requests[1]?.messages.map(({ role }) => role)).toEqual([
    'system',
    'user',
    'assistant',
    'user',
  ]);
});

it('refuses to be asked after it was closed, and stops what is under way', async () => {
  const { options } = await start([{ hangAfter: 'I will' }]);
  const agent = await createAgent(options);
  const { promise: begun, resolve } = Promise.withResolvers<void>();
  const running = agent.ask('hello', { thread: 't', onEvent: () => resolve() });
  await begun;
  await agent.close();
  expect((await running).finishReason).toBe('aborted');
  await expect(agent.ask('hello', { thread: 't' })).rejects.toMatchObject({ code: 'closed' });
});

it('names what to change when the router is not there or refuses the key', async () => {
  const { options, router } = await start([{ say: '' }]);
  await expect(createAgent({ ...options, apiKey: 'wrong' })).rejects.toMatchObject({
    code: 'router_key_refused',
    message: `The router at ${router.url} refused the key.`,
  });
  await router.close();
  await expect(createAgent(options)).rejects.toMatchObject({
    code: 'router_unreachable',
    message: `No router answers at ${options.baseUrl}.`,
  });
});

it('tells what is no router from a router that refuses', async () => {
  const { options } = await start([{ say: '' }]);
  const page = await startServer((_request, response) =>
    response.writeHead(404).end('<h1>No such page</h1>'),
  );
  onTestFinished(() => page.close());
  await expect(createAgent({ ...options, baseUrl: page.url })).rejects.toMatchObject({
    code: 'router_missing',
    message: `There is no router at ${page.url}: it answered 404, and not as a router does.`,
  });
});

it.each(['session', 'mcp'])('gives up waiting for the router’s %s when it is told to', async (silent) => {
  const { options, router } = await start([{ say: '' }]);
  const stop = new AbortController();
  const mute = await startServer((request, response) => {
    if (silent === 'session' || request.url?.endsWith('/mcp')) return stop.abort(new Error('enough'));
    if (request.method === 'DELETE') return response.end('{"session_id":"trs_1","deleted":true}');
    const url = `${mute.url}/tool_router/trs_1/mcp`;
    const session = { session_id: 'trs_1', mcp: { type: 'http', url }, config: {} };
    return response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(session));
  });
  onTestFinished(() => mute.close());
  const opening = createAgent({ ...options, baseUrl: mute.url, signal: stop.signal });
  await expect(opening).rejects.toThrow('enough');
  expect(router.sessionRequests).toEqual([]);
});

it('ends its session when it is closed', async () => {
  const { options, router } = await start([{ say: 'Hello.' }]);
  const agent = await createAgent(options);
  await agent.ask('hello', { thread: 't' });
  expect(router.endedSessions).toEqual([]);
  await agent.close();
  expect(router.endedSessions).toEqual(['trs_1']);
});

it('closes though the router has gone', async () => {
  const { options, router } = await start([{ say: 'Hello.' }]);
  const agent = await createAgent(options);
  await router.close();
  await agent.close();
});
