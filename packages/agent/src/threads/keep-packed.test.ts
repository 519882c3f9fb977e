import type { MastraDBMessage } from '@mastra/core/agent';
import { expect, it } from 'vitest';
import { describeOnEachPlace } from '../testing/each-threads-place.ts';
import { openThreadEngine } from './open-engine.ts';
import { packResults, unpackResults } from './packed-results.ts';

const schema = {
  type: 'object',
  properties: { id: { type: 'string', description: 'Id, address or title.' } },
};

function messageWith(result: unknown): MastraDBMessage {
  return {
    id: 'message_1',
    role: 'assistant',
    createdAt: new Date('2026-11-23T00:00:00.000Z'),
    threadId: 'thread_1',
    resourceId: 'default',
    content: {
      format: 2,
      parts: [
        { type: 'text', text: 'Looked.' },
        {
          type: 'tool-invocation',
          toolInvocation: { state: 'result', toolCallId: 'call_1', toolName: 'SEARCH', args: {}, result },
        },
      ],
    },
  };
}

const long = { data: { tool_schemas: Array.from({ length: 50 }, () => schema) } };

it('packs a long result, and gives it back as it was', () => {
  const message = messageWith(long);
  const kept = packResults(message);
  expect(JSON.stringify(kept).length).toBeLessThan(JSON.stringify(message).length / 5);
  expect(unpackResults(kept)).toEqual(message);
});

it.each([[{ data: { id: '1' } }], ['words'], [null]])('leaves %j as it is', (result) => {
  expect(packResults(messageWith(result))).toEqual(messageWith(result));
});

it('gives back a result that looks as if it were packed as the tool gave it', () => {
  const message = messageWith({ tributary_packed: 'not packed' });
  expect(unpackResults(packResults(message))).toEqual(message);
});

describeOnEachPlace('a thread with a long result', (freshPlace) => {
  it('is read as it was said', async () => {
    const { messages, close } = await openThreadEngine(await freshPlace());
    const now = new Date('2026-11-23T00:00:00.000Z');
    const thread = { id: 'thread_1', resourceId: 'default', title: 'One', createdAt: now, updatedAt: now };
    await messages.saveThread({ thread });
    const message = messageWith(long);
    await messages.saveMessages({ messages: [message] });
    const listed = await messages.listMessages({ threadId: 'thread_1', perPage: false });
    expect(listed.messages[0]?.content.parts).toEqual(message.content.parts);
    const byId = await messages.listMessagesById({ messageIds: ['message_1'] });
    expect(byId.messages[0]?.content.parts).toEqual(message.content.parts);
    await close();
  });
});
