import { expect, it } from 'vitest';
import { startAgentWorld } from '../testing/agent-world.ts';
import { temporaryThreadsFile } from '../testing/each-threads-place.ts';
import { openThreadEngine } from '../threads/open-engine.ts';

it('shows no model a call without its result, as a program that was killed leaves it', async () => {
  const file = temporaryThreadsFile();
  const world = await startAgentWorld({ file }, {}, [{ say: 'Yes.' }]);
  await (await world.open()).ask('hello', { thread: 't' });
  const engine = await openThreadEngine({ file });
  const args = { title: 'Plan' };
  await engine.messages.saveMessages({
    messages: [
      {
        id: 'asked',
        role: 'user',
        threadId: 't',
        resourceId: 'jane',
        createdAt: new Date(),
        content: { format: 2, parts: [{ type: 'text', text: 'create a page' }] },
      },
      {
        id: 'killed',
        role: 'assistant',
        threadId: 't',
        resourceId: 'jane',
        createdAt: new Date(Date.now() + 1),
        content: {
          format: 2,
          parts: [
            { type: 'step-start' },
            {
              type: 'tool-invocation',
              toolInvocation: { state: 'call', toolCallId: 'c1', toolName: 'WIKI_CREATE_PAGE', args },
            },
          ],
        },
      },
    ],
  });
  await engine.close();

  world.model.play([{ say: 'Here again.' }]);
  expect((await (await world.open()).ask('go on', { thread: 't' })).text).toBe('Here again.');
  const messages = world.model.requests[0]?.messages ?? [];
  const calls = messages.filter(({ tool_calls: made }) => made !== undefined).length;
  expect(messages.filter(({ role }) => role === 'tool')).toHaveLength(calls);
  expect(messages.at(-1)?.content).toBe('go on');
});
