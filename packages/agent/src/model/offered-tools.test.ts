import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createAgent } from '../agent.ts';
import { startScriptedModel } from '../testing/scripted-model-server.ts';
import { startSmallRouter } from '../testing/small-router.ts';
import { chooseModel, type ModelSettings } from './choose-model.ts';

/** Names for which the framework has schemas of its own mind. */
it.each<['openai' | 'anthropic' | 'google', (baseUrl: string) => ModelSettings]>([
  ['openai', (baseUrl) => ({ baseUrl, modelName: 'openai/gpt-5-mini' })],
  ['openai', (baseUrl) => ({ baseUrl, modelName: 'openai/o4-mini' })],
  ['anthropic', (baseUrl) => ({ anthropic: { baseUrl }, modelName: 'anthropic/claude-sonnet-5' })],
  ['google', (baseUrl) => ({ google: { baseUrl }, modelName: 'google/gemini-flash-latest' })],
])('offers a model of %s the tools as the router describes them', async (dialect, settings) => {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-offered-'));
  const router = await startSmallRouter({});
  const model = await startScriptedModel([{ say: 'Yes.' }], dialect);
  const agent = await createAgent({
    baseUrl: router.url,
    apiKey: router.apiKey,
    userId: 'jane',
    model: chooseModel(settings(model.baseUrl)),
    threads: { file: join(folder, 'threads.db') },
  });
  onTestFinished(async () => {
    await agent.close();
    await Promise.all([router.close(), model.close()]);
    rmSync(folder, { recursive: true });
  });
  await agent.ask('hello', { thread: 't' });
  const sent = JSON.stringify(model.bodies[0]);
  // An application tool's arguments may be any: a model that is told of none sends none.
  expect(sent).toMatch(/"arguments":\{"type":"object",.{0,40}"additionalProperties":\{\}\}/);
  expect(sent).not.toContain('x-optional');
});
