import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type AgentEvent, type AgentOptions, createAgent } from '../agent.ts';
import type { ApprovalRequest, ApprovalVerdict } from '../approvals/approval.ts';
import { chooseModel } from '../model/choose-model.ts';
import { startServer } from '../testing/http-server.ts';
import { type SmallRouter, startSmallRouter } from '../testing/small-router.ts';
import type { Endpoint } from './endpoint.ts';

let router: SmallRouter;
beforeAll(async () => {
  router = await startSmallRouter({});
});
afterAll(() => router.close());

const program = join(import.meta.dirname, '../testing/stdio-notes.ts');
const notes: Endpoint = {
  name: 'notes',
  kind: 'program',
  command: process.execPath,
  args: [program],
  env: { OWNER: 'Jane' },
};
const nowhere: Endpoint = { name: 'gone', kind: 'program', command: '/no/such/program', args: [], env: {} };

async function agentWith(endpoints: readonly Endpoint[], changes: Partial<AgentOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-endpoints-'));
  const agent = await createAgent({
    baseUrl: router.url,
    apiKey: router.apiKey,
    userId: 'jane',
    model: chooseModel({}),
    threads: { file: join(folder, 'threads.db') },
    endpoints: { endpoints, notes: [] },
    ...changes,
  });
  onTestFinished(async () => {
    await agent.close();
    rmSync(folder, { recursive: true });
  });
  const questions: ApprovalRequest[] = [];
  const events: AgentEvent[] = [];
  return {
    questions,
    troubles: () => events.flatMap((event) => (event.type === 'endpoint-trouble' ? [event.sentence] : [])),
    ask: (text: string, verdict?: ApprovalVerdict) =>
      agent.ask(text, {
        thread: 'one',
        onEvent: (event) => events.push(event),
        ...(verdict && {
          onApproval: async (request: ApprovalRequest) => {
            questions.push(request);
            return verdict;
          },
        }),
      }),
  };
}

/** An MCP server at an address, whose one tool is named by the test. */
async function startEndpoint(toolName: () => string) {
  const mcp = createMcpHandler(() => {
    const server = new McpServer({ name: 'weather', version: '1.0.0' });
    const described = {
      description: 'Get the weather of a city.',
      inputSchema: z.object({ city: z.string() }),
    };
    server.registerTool(toolName(), { ...described, annotations: { readOnlyHint: true } }, ({ city }) => ({
      content: [{ type: 'text', text: `Rain in ${city}` }],
    }));
    return server;
  });
  const listener = getRequestListener((request) => mcp.fetch(request), { overrideGlobalObjects: false });
  const server = await startServer((request, response) => {
    if (request.headers.authorization !== 'Bearer t') return void response.writeHead(401).end();
    return void listener(request, response);
  });
  onTestFinished(() => server.close());
  const headers = { authorization: 'Bearer t' };
  return { name: 'weather', kind: 'address', url: new URL(`${server.url}/mcp`), headers } as const;
}

const approve = { verdict: 'approve', scope: 'call', by: 'in a test' } as const;

it('works with the tools of a program and of an address; what they answer is steps', async () => {
  const { ask, troubles } = await agentWith([notes, await startEndpoint(() => 'get_weather')]);
  const answer = await ask('read the note milk');
  expect(answer.text).toBe('Buy milk at the corner');
  expect(answer.steps).toMatchObject([
    { tool: 'notes_read_note', arguments: { name: 'milk' }, successful: true },
  ]);
  expect((await ask('what is the weather in Paris?')).text).toBe('Rain in Paris');
  expect(troubles()).toEqual([]);
});

it('names a server that is down, once, works with the others, and finds it when it is there', async () => {
  const lost = await startEndpoint(() => 'get_weather');
  let isUp = false;
  const gate = await startServer((_request, response) => void response.writeHead(503).end());
  onTestFinished(() => gate.close());
  const late = {
    ...lost,
    get url() {
      return isUp ? lost.url : new URL(`${gate.url}/mcp`);
    },
  };
  const { ask, troubles } = await agentWith([nowhere, late, notes]);
  expect((await ask('read the note milk')).text).toBe('Buy milk at the corner');
  expect(troubles()).toEqual([
    expect.stringMatching(/^gone cannot be used: .*\. Its tools are left out until it can\.$/),
    expect.stringMatching(/^weather cannot be used: /),
  ]);
  isUp = true;
  expect((await ask('what is the weather in Paris?')).text).toBe('Rain in Paris');
  expect(troubles()).toHaveLength(2);
});

it('knows what a server offers now', async () => {
  let name = 'get_weather';
  const { ask } = await agentWith([await startEndpoint(() => name)]);
  expect((await ask('get the weather of Rome')).steps).toMatchObject([{ tool: 'weather_get_weather' }]);
  name = 'read_weather';
  expect((await ask('read the weather of Rome')).steps).toMatchObject([{ tool: 'weather_read_weather' }]);
});

it('asks before what destroys, as MCP has it where a server says nothing, and takes no for an answer', async () => {
  const { ask, questions } = await agentWith([notes]);
  const refused = await ask('delete the note milk', {
    verdict: 'deny',
    reason: 'I need it',
    by: 'in a test',
  });
  expect(questions).toMatchObject([
    { tool: 'notes_delete_note', arguments: { name: 'milk' }, summary: 'Run delete_note of notes' },
  ]);
  expect(refused.text).toContain('Nothing ran: the person said no (I need it)');
  expect((await ask('read the note milk')).text).toBe('Buy milk at the corner');
  expect((await ask('delete the note milk')).text).toContain('nobody is here to ask');
  expect((await ask('delete the note milk', approve)).text).toBe('Deleted milk');
});

it('keeps to the policy: every write, or none', async () => {
  const every = await agentWith([notes], { approvals: 'ask' });
  await every.ask('read the note milk', approve);
  await every.ask('write the note shopping with the text "Oats"', { ...approve, scope: 'session' });
  await every.ask('write the note shopping with the text "Rice"', { ...approve, scope: 'session' });
  expect(every.questions.map(({ tool }) => tool)).toEqual(['notes_write_note']);
  const usual = await agentWith([notes]);
  expect((await usual.ask('write the note shopping with the text "Oats"')).text).toBe('Wrote shopping');
  const none = await agentWith([notes], { approvals: 'all' });
  expect((await none.ask('delete the note milk')).text).toBe('Deleted milk');
});
