import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Agent, type AgentEvent, type Answer, createAgent } from '../agent.ts';
import type { FailureName } from '../testing/dialects/dialect.ts';
import {
  type DialectName,
  type ScriptedModelServer,
  startScriptedModel,
  type Turn,
} from '../testing/scripted-model-server.ts';
import { type SmallRouter, startSmallRouter } from '../testing/small-router.ts';
import { chooseModel, type ModelSettings } from './choose-model.ts';

const apiKey = 'key-of-the-wire-test';

/** The settings of each provider: everything else of a test is the same for all three. */
const settings: Readonly<Record<DialectName, (baseUrl: string) => ModelSettings>> = {
  openai: (baseUrl) => ({ apiKey, baseUrl, modelName: 'openai/scripted' }),
  anthropic: (baseUrl) => ({ anthropic: { apiKey, baseUrl }, modelName: 'anthropic/scripted' }),
  google: (baseUrl) => ({ google: { apiKey, baseUrl }, modelName: 'google/scripted' }),
};

const createPage = (title: string) => ({ tool: 'WIKI_CREATE_PAGE', arguments: { title } });
const atOnce = { 'retry-after-ms': '1' };

describe.each(['openai', 'anthropic', 'google'] as const)('a model on the wire of %s', (dialect) => {
  let router: SmallRouter;
  let model: ScriptedModelServer;
  let agent: Agent;
  let folder: string;
  let events: AgentEvent[];
  let threads = 0;
  let pagesBefore = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tributary-wire-'));
    router = await startSmallRouter({ WIKI_CREATE_PAGE: async ({ title }) => ({ id: '7', title }) });
    model = await startScriptedModel([], dialect);
    agent = await agentWith('threads.db', settings[dialect](model.baseUrl));
  });
  afterAll(async () => {
    await agent.close();
    await Promise.all([router.close(), model.close()]);
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    events = [];
    pagesBefore = router.calls.length;
  });

  const agentWith = (file: string, chosen: ModelSettings) =>
    createAgent({
      baseUrl: router.url,
      apiKey: router.apiKey,
      userId: 'jane',
      model: chooseModel(chosen),
      threads: { file: join(folder, file) },
      stepLimit: 3,
    });

  async function ask(script: readonly Turn[], by = agent): Promise<Answer> {
    model.play(script);
    threads += 1;
    return by.ask('create pages', { thread: `t${threads}`, onEvent: (event) => events.push(event) });
  }

  const told = (type: AgentEvent['type']) => events.filter((event) => event.type === type);
  const pagesMade = () => router.calls.slice(pagesBefore).map(({ arguments: { title } }) => title);

  it('says plain words as they come, asked with the key and by its name', async () => {
    const answer = await ask([{ say: 'Nothing to do.' }]);
    expect(answer).toMatchObject({
      text: 'Nothing to do.',
      finishReason: 'stop',
      model: `scripted at ${new URL(model.url).host}`,
    });
    expect(told('text')).toHaveLength(3);
    expect(model.requests.map((request) => request.model)).toEqual(['scripted']);
    expect(model.keys).toEqual([apiKey]);
    const names = model.requests[0]?.tools?.map((tool) => tool.function.name);
    expect(names).toContain('WIKI_CREATE_PAGE');
  });

  it('calls tools in parallel, and reads what each answered', async () => {
    const { steps } = await ask([{ call: [createPage('A'), createPage('B')] }, { say: 'Made both.' }]);
    expect(steps.map(({ successful }) => successful)).toEqual([true, true]);
    expect(pagesMade().toSorted()).toEqual(['A', 'B']);
    // Gemini wants back what it signed.
    if (dialect === 'google') expect(JSON.stringify(model.requests[1])).toContain('signature-1');
    const seen = JSON.stringify(model.requests[1]?.messages);
    expect(seen.match(/\\*"title\\*":\\*"[AB]\\*"/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('keeps calls apart to which a server gives the same id', async () => {
    for (const title of ['First', 'Second']) {
      model.play([{ call: [createPage(title)] }, { say: 'Made.' }]);
      const { steps } = await agent.ask('create a page', { thread: 'same ids' });
      expect(steps).toMatchObject([{ data: { title } }]);
    }
  });

  it('never runs a call whose arguments cannot be read, and lets the model go on', async () => {
    const answer = await ask([
      { call: [{ tool: 'WIKI_CREATE_PAGE', arguments: '{"title": "Pl' }] },
      { say: 'I could not.' },
    ]);
    expect(answer).toMatchObject({ text: 'I could not.', steps: [] });
    expect(pagesMade()).toEqual([]);
  });

  it('tells the model that a tool does not exist', async () => {
    const answer = await ask([
      { call: [{ tool: 'NO_SUCH_TOOL', arguments: {} }] },
      { say: 'There is none.' },
    ]);
    expect(answer).toMatchObject({ text: 'There is none.', steps: [] });
    expect(JSON.stringify(model.requests[1]?.messages)).toContain('NO_SUCH_TOOL');
  });

  it.each(['busy', 'overloaded', 'fell-over'] as const)('asks again where a server is %s', async (fail) => {
    const answer = await ask([{ fail, headers: atOnce }, { fail, headers: atOnce }, { say: 'Now.' }]);
    expect(answer.text).toBe('Now.');
    expect(told('model-waiting')).toMatchObject([{ milliseconds: 1 }, { milliseconds: 1 }]);
  });

  it('asks again where a server fails within an answer that has said nothing', async () => {
    expect((await ask([{ failWithin: 'overloaded' }, { say: 'Now.' }])).text).toBe('Now.');
    expect(told('model-waiting')).toHaveLength(1);
  });

  it('asks again where the connection is lost before a word', async () => {
    expect((await ask([{ cutAfter: '' }, { say: 'Now.' }])).text).toBe('Now.');
    expect(told('model-waiting')).toHaveLength(1);
  });

  it('asks again where the connection is lost within a tool call, and runs it once', async () => {
    const answer = await ask([
      { cutInCall: createPage('Half') },
      { call: [createPage('Whole')] },
      { say: 'Made.' },
    ]);
    expect(answer.text).toBe('Made.');
    expect(pagesMade()).toEqual(['Whole']);
  });

  it('never repeats words: a stream cut in the middle of them is told', async () => {
    await expect(ask([{ cutAfter: 'Half of ' }, { say: 'Again.' }])).rejects.toMatchObject({
      code: 'model_failed',
      message: expect.stringContaining('broke off'),
    });
    expect(model.requests).toHaveLength(1);
    expect(told('text')).toEqual([{ type: 'text', delta: 'Half of ' }]);
  });

  it('gives up on a server that is silent, before and after its first word', async () => {
    const impatient = await agentWith('impatient.db', {
      ...settings[dialect](model.baseUrl),
      patienceMilliseconds: 150,
    });
    onTestFinished(() => impatient.close());
    for (const hangAfter of ['', 'Let me ']) {
      await expect(ask([{ hangAfter }], impatient)).rejects.toMatchObject({
        code: 'model_silent',
        message: expect.stringContaining('TRIBUTARY_MODEL_TIMEOUT'),
      });
      // A server that sends nothing for minutes is not asked for the same again.
      expect(told('model-waiting')).toEqual([]);
    }
  });

  it('takes a refusal for an answer, with the words that came with it', async () => {
    const answer = await ask([{ refuse: 'I cannot help with that.' }]);
    expect(answer.finishReason).toBe('content-filter');
    expect(answer.text).toContain('I cannot help with that.');
    expect(answer.text).toContain('declined');
    expect(model.requests).toHaveLength(1);
    expect((await ask([{ refuse: '' }])).text).toBe('The model declined to answer that.');
  });

  it('ends a loop that never ends, in words', async () => {
    const { finishReason, text } = await ask([{ call: [createPage('Again')] }]);
    expect(finishReason).toBe('step-limit');
    expect(text).toContain('Again');
    expect(model.requests).toHaveLength(3);
  });

  it('says so where an answer was cut at its length, or was empty', async () => {
    const long = await ask([{ say: 'Once upon', finish: 'length' }]);
    expect(long).toMatchObject({ finishReason: 'length', text: expect.stringContaining('cut off') });
    expect((await ask([{ say: '' }])).text).toContain('without a word');
  });

  it.each([
    ['wrong-key', 'model_key_refused', /refused the key\. Check [A-Z_]+_API_KEY\.$/],
    ['no-credit', 'model_limit_reached', /no credit or quota left/],
    ['unknown-model', 'model_unknown', /has no model "scripted"\. Set TRIBUTARY_MODEL/],
    ['context-full', 'model_context_full', /Start a new thread\.$/],
  ] as const satisfies readonly [FailureName, string, RegExp][])(
    'says in clear words what to do about %s, at once and without the key',
    async (fail, code, words) => {
      const error = await ask([{ fail }]).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code, message: expect.stringMatching(words) });
      expect(JSON.stringify([error, String(error), events])).not.toMatch(/key-of-the-wire-test|sk-abc/);
      expect(model.requests).toHaveLength(1);
    },
  );

  it.each([
    ['busy', 'model_limit_reached', 'Wait'],
    ['overloaded', 'model_overloaded', 'is overloaded'],
    ['fell-over', 'model_failed', 'answered 500'],
  ] as const)('gives up on a server that stays %s', async (fail, code, words) => {
    const error = await ask([{ fail, headers: atOnce }]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(model.requests).toHaveLength(3);
  });

  it('stops waiting when it is told to', async () => {
    model.play([{ fail: 'busy', headers: { 'retry-after': '15' } }]);
    const stop = new AbortController();
    const onEvent = (event: AgentEvent) => event.type === 'model-waiting' && stop.abort();
    const answer = await agent.ask('hello', { thread: 'stopped', signal: stop.signal, onEvent });
    expect(answer.finishReason).toBe('aborted');
    expect(model.requests).toHaveLength(1);
  });

  it('does not wait for a server that wants to be left alone for long', async () => {
    const error = await ask([{ fail: 'busy', headers: { 'retry-after': '90' } }]).catch((thrown) => thrown);
    expect(error).toMatchObject({ message: expect.stringContaining('Wait 90 s') });
    expect(told('model-waiting')).toEqual([]);
  });

  describe('with a fallback', () => {
    let second: ScriptedModelServer;
    let withOther: Agent;
    let withPlanner: Agent;
    const otherDialect = dialect === 'openai' ? 'anthropic' : 'openai';

    beforeAll(async () => {
      second = await startScriptedModel([], otherDialect);
      const first = settings[dialect](model.baseUrl);
      withPlanner = await agentWith('planner.db', { ...first, fallbackName: 'planner' });
      withOther = await agentWith('other.db', {
        ...settings[otherDialect](second.baseUrl),
        ...first,
        fallbackName: `${otherDialect}/second`,
      });
    });
    afterAll(async () => {
      await Promise.all([withOther.close(), withPlanner.close()]);
      await second.close();
    });

    it('lets the other answer what the first cannot, by name and with a line', async () => {
      second.play([{ say: 'From the other.' }]);
      for (const fail of ['wrong-key', 'unknown-model'] as const) {
        events = [];
        const answer = await ask([{ fail }], withOther);
        expect(answer).toMatchObject({
          text: 'From the other.',
          model: `second at ${new URL(second.url).host}`,
        });
        expect(told('model-changed')).toMatchObject([{ from: withOther.modelName, to: answer.model }]);
      }
    });

    it('lets it go on from where the first stopped, and stay to the end of the request', async () => {
      second.play([{ call: [createPage('Second')] }, { say: 'Made the second.' }]);
      const answer = await ask([{ call: [createPage('First')] }, { fail: 'no-credit' }], withOther);
      expect(pagesMade()).toEqual(['First', 'Second']);
      expect(answer.text).toContain('Made the second.');
      expect([model.requests.length, second.requests.length]).toEqual([2, 2]);
    });

    it('lets the built-in planner answer, but not go on with what another began', async () => {
      const answer = await ask([{ fail: 'wrong-key' }], withPlanner);
      expect(answer.model).toBe('built-in planner');
      const halfway = ask([{ call: [createPage('First')] }, { fail: 'no-credit' }], withPlanner);
      await expect(halfway).rejects.toMatchObject({ message: expect.stringContaining('no credit') });
    });

    it('takes over nothing once a word was seen', async () => {
      second.play([{ say: 'From the other.' }]);
      await expect(ask([{ cutAfter: 'Half of ' }], withOther)).rejects.toMatchObject({
        code: 'model_failed',
      });
      expect(second.requests).toEqual([]);
    });
  });
});
