import { expect, it } from 'vitest';
import type { AgentEvent } from '../agent.ts';
import { chooseModel } from '../model/choose-model.ts';
import { type AgentWorld, startAgentWorld } from '../testing/agent-world.ts';
import { describeOnEachPlace, temporaryThreadsFile } from '../testing/each-threads-place.ts';
import type { ModelRequest, Turn } from '../testing/scripted-model-server.ts';
import { openThreads } from '../threads/threads.ts';
import { tokensIn } from './token-count.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index % 10}`).join(' ');
const tools = { WIKI_GET_PAGE: async () => ({ id: '7', body: words(2_000) }) };
const readPage: Turn = { call: [{ tool: 'WIKI_GET_PAGE', arguments: { page: 'Plan' } }] };

/** An agent whose model is shown no more than that. */
const shown = ({ model, open }: AgentWorld, contextTokens: number) =>
  open({ model: chooseModel({ baseUrl: model.baseUrl, modelName: 'scripted', contextTokens }) });

const isSummaryCall = ({ messages }: ModelRequest) =>
  JSON.stringify(messages[0]?.content).includes('You shorten a conversation');
const sizeOf = ({ messages }: ModelRequest) =>
  messages.reduce((total, { content, tool_calls: calls }) => {
    const call = calls === undefined ? '' : JSON.stringify(calls);
    return (
      total + tokensIn(typeof content === 'string' ? content : JSON.stringify(content ?? '')) + tokensIn(call)
    );
  }, 0);
const textOf = (request: ModelRequest | undefined) => JSON.stringify(request?.messages);

describeOnEachPlace('a long conversation', (freshPlace) => {
  it('stays within its budget, by a summary that is made once and added to', async () => {
    const place = await freshPlace();
    const world = await startAgentWorld(place, tools, [{ say: `Noted: ${words(60)}` }]);
    const { requests } = world.model;
    const agent = await shown(world, 1_800);
    for (let index = 0; index < 14; index += 1) {
      const request = `Remember number ${index}: ${words(60)}`;
      await agent.ask(request, { thread: 't' });
      expect(requests.at(-1)?.messages.at(-1)?.content).toEqual(request);
    }
    expect(Math.max(...requests.map(sizeOf))).toBeLessThanOrEqual(1_800);
    const summaries = requests.filter(isSummaryCall);
    expect(summaries.length).toBeGreaterThan(1);
    expect(summaries.length).toBeLessThan(6);
    expect(textOf(summaries[0])).not.toContain('Summary of what came before');
    expect(textOf(summaries[1])).toContain('Summary of what came before');
    expect(textOf(summaries[1])).not.toContain('Remember number 0:');
    expect(textOf(requests.at(-1))).toContain('left out here. What was it, in short?');

    await agent.close();
    const before = summaries.length;
    await (await shown(world, 1_800)).ask('and now?', { thread: 't' });
    expect(requests.filter(isSummaryCall).length - before).toBeLessThanOrEqual(1);
    const threads = await openThreads(place);
    const kept = await threads.read('jane', 't');
    await threads.close();
    expect(kept.summary).toContain('Noted');
    expect(kept.turns).toHaveLength(15);
    expect(kept.turns[0]?.request).toContain('Remember number 0');
  });

  it('is answered though its summary fails, and has one the next time', async () => {
    const world = await startAgentWorld(await freshPlace(), tools, [{ say: `Noted: ${words(60)}` }]);
    const { model } = world;
    const roomy = await shown(world, 30_000);
    for (let index = 0; index < 7; index += 1)
      await roomy.ask(`Number ${index}: ${words(60)}`, { thread: 't' });
    const agent = await shown(world, 1_200);

    model.play([{ fail: 'fell-over' }, { say: 'Here.' }]);
    expect((await agent.ask('and now?', { thread: 't' })).text).toBe('Here.');
    expect(model.requests.map(isSummaryCall)).toEqual([true, false]);
    expect(textOf(model.requests[1])).toContain('The oldest messages of this conversation are left out here');
    expect(Math.max(...model.requests.map(sizeOf))).toBeLessThanOrEqual(1_200);

    model.play([{ say: 'They counted.' }, { say: 'Still here.' }]);
    const events: AgentEvent[] = [];
    await agent.ask('once more', { thread: 't', onEvent: (event) => events.push(event) });
    expect(events[0]).toEqual({ type: 'model-summarising' });
    expect(textOf(model.requests[1])).toContain('They counted.');

    model.play([{ say: 'And again.' }]);
    await agent.ask('a third time', { thread: 't' });
    expect(model.requests.map(isSummaryCall)).toEqual([false]);
    expect(textOf(model.requests[0])).toContain('They counted.');
  });
});

it('shows a large result whole when it is new, and cut when it is old', async () => {
  const world = await startAgentWorld({ file: temporaryThreadsFile() }, tools, [readPage, { say: 'Read.' }]);
  const { model } = world;
  const agent = await shown(world, 4_000);
  await agent.ask('read the plan', { thread: 't' });
  expect(textOf(model.requests[1])).toContain(words(2_000));

  model.play([readPage, { say: 'Read.' }]);
  await agent.ask('read it again', { thread: 't' });
  expect(model.requests.map(isSummaryCall)).toEqual([false, false]);
  const [old, fresh] = model.requests[1]?.messages.filter(({ role }) => role === 'tool') ?? [];
  expect(JSON.stringify(old)).toContain('left out here');
  expect(JSON.stringify(fresh)).toContain(words(2_000));
  expect(Math.max(...model.requests.map(sizeOf))).toBeLessThanOrEqual(4_000);
});
