import { expect, it } from 'vitest';
import { startAgentWorld } from '../testing/agent-world.ts';
import { temporaryThreadsFile } from '../testing/each-threads-place.ts';

const longText = Array.from({ length: 400 }, (_, index) => `word${index % 10}`).join(' ');

async function afterLongThread() {
  const world = await startAgentWorld({ file: temporaryThreadsFile() }, {}, [{ say: longText }]);
  const agent = await world.open();
  for (const request of ['first', 'second', 'third']) await agent.ask(request, { thread: 't' });
  return { agent, model: world.model };
}

it('is mended once by showing less, and no more than that from then on', async () => {
  const { agent, model } = await afterLongThread();
  model.play([{ fail: 'context-full' }, { say: 'Here.' }]);
  expect((await agent.ask('and now?', { thread: 't' })).text).toBe('Here.');
  const [tooMuch, less] = model.requests.map(({ messages }) => JSON.stringify(messages));
  expect(less?.length).toBeLessThan((tooMuch?.length ?? 0) / 1.8);
  expect(model.requests[1]?.messages.at(-1)?.content).toBe('and now?');

  model.play([{ say: 'Still here.' }]);
  await agent.ask('and then?', { thread: 't' });
  expect(model.requests).toHaveLength(1);
  expect(JSON.stringify(model.requests[0]?.messages).length).toBeLessThan((tooMuch?.length ?? 0) / 1.8);
});

it('is told when less is too much as well', async () => {
  const { agent, model } = await afterLongThread();
  model.play([{ fail: 'context-full' }]);
  await expect(agent.ask('and now?', { thread: 't' })).rejects.toMatchObject({ code: 'model_context_full' });
  expect(model.requests).toHaveLength(2);
});
