import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type AgentOptions, createAgent } from '../agent.ts';
import { chooseModel } from '../model/choose-model.ts';
import { startScriptedModel, type Turn } from '../testing/scripted-model-server.ts';
import { type SmallTool, startSmallRouter } from '../testing/small-router.ts';

const execute = (...slugs: string[]): Turn => ({
  call: [
    {
      tool: 'COMPOSIO_MULTI_EXECUTE_TOOL',
      arguments: { tools: slugs.map((tool_slug) => ({ tool_slug, arguments: { title: 'Plan' } })) },
    },
  ],
});

/** An agent whose second tool never ends, at a model that says what the test wrote. */
async function start(script: readonly Turn[]) {
  const hanging = Promise.withResolvers<void>();
  const tools: Record<string, SmallTool> = {
    WIKI_CREATE_PAGE: async ({ title }) => ({ id: '7', title }),
    WIKI_WAIT: async () => {
      hanging.resolve();
      await new Promise(() => {});
    },
  };
  const router = await startSmallRouter(tools);
  const model = await startScriptedModel(script);
  const folder = mkdtempSync(join(tmpdir(), 'tributary-agent-'));
  const options: AgentOptions = {
    baseUrl: router.url,
    apiKey: router.apiKey,
    userId: 'jane',
    model: chooseModel({ baseUrl: model.baseUrl, modelName: 'scripted' }),
    threads: { file: join(folder, 'threads.db') },
  };
  const agent = await createAgent(options);
  onTestFinished(async () => {
    await agent.close();
    await Promise.all([router.close(), model.close()]);
    rmSync(folder, { recursive: true });
  });
  return { agent, model, hanging: hanging.promise };
}

it('stops while a tool runs, says what was done, and knows it the next time', async () => {
  const { agent, model, hanging } = await start([
    execute('WIKI_CREATE_PAGE'),
    execute('WIKI_WAIT'),
    { say: 'Going on.' },
  ]);
  const stop = new AbortController();
  const asked = agent.ask('make a plan and wait', { thread: 't', signal: stop.signal });
  await hanging;
  stop.abort();
  const { finishReason, text } = await asked;
  expect(finishReason).toBe('aborted');
  expect(text).toBe('Stopped. Done: Wiki create page (“Plan”). Not done: Wiki wait (“Plan”).');
  await agent.ask('what did you do?', { thread: 't' });
  const told = JSON.stringify(model.requests.at(-1)?.messages);
  expect(told).toContain('make a plan and wait');
  expect(told).toContain('Not done: Wiki wait');
});

it('stops while words stream', async () => {
  const { agent, model } = await start([{ hangAfter: 'I begin' }, { say: 'Going on.' }]);
  const stop = new AbortController();
  const asked = agent.ask('tell me', {
    thread: 't',
    signal: stop.signal,
    onEvent: () => stop.abort(),
  });
  const { finishReason, text } = await asked;
  expect([finishReason, text]).toEqual(['aborted', expect.stringMatching(/^I begin\s+Stopped\. /)]);
  await agent.ask('what did you say?', { thread: 't' });
  expect(JSON.stringify(model.requests.at(-1)?.messages)).toMatch(/tell me.*I begin.*Stopped\. /);
});
