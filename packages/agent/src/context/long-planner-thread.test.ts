import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { MastraDBMessage } from '@mastra/core/agent';
import { type RouterBeforeSite, startRouterBeforeSite } from '@tributary/router/testing/router-before-site';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAgent } from '../agent.ts';
import { chooseModel } from '../model/choose-model.ts';
import { openThreadEngine } from '../threads/open-engine.ts';

let world: RouterBeforeSite;
beforeAll(async () => {
  world = await startRouterBeforeSite();
});
afterAll(async () => {
  await world.close();
});

/** Makes a thread of one that holds some requests, which are in it again and again. */
async function repeat(file: string, from: string, to: string, times: number): Promise<void> {
  const engine = await openThreadEngine({ file });
  const thread = await engine.messages.getThreadById({ threadId: from });
  if (!thread) throw new Error('There is nothing to repeat.');
  await engine.messages.saveThread({ thread: { ...thread, id: to } });
  const { messages } = await engine.messages.listMessages({ threadId: from, perPage: false });
  const start = Date.now() - 3_600_000;
  const copies: MastraDBMessage[] = Array.from({ length: times }, () => messages)
    .flat()
    .map((message, index) => ({
      ...message,
      id: randomUUID(),
      threadId: to,
      createdAt: new Date(start + index),
    }));
  await engine.messages.saveMessages({ messages: copies });
  await engine.close();
}

it('the planner is quick and right after two hundred requests', async () => {
  const file = join(world.folder, 'threads.db');
  const agent = await createAgent({
    baseUrl: world.url,
    apiKey: world.apiKey,
    userId: 'default',
    model: chooseModel({}),
    threads: { file },
  });
  for (const request of [
    'who am I?',
    'list the spaces',
    'show the page "Q3 Planning"',
    'what labels does it have?',
  ]) {
    await agent.ask(request, { thread: 'short' });
  }
  await repeat(file, 'short', 'long', 50);

  await agent.ask('create a page called "Launch" in the Marketing space', { thread: 'long' });
  const startedAt = performance.now();
  const { text, steps } = await agent.ask('add the label draft to it', { thread: 'long' });
  // With all of them it takes a minute.
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(text).toContain('Launch');
  expect(steps.at(-1)).toMatchObject({ successful: true, data: { title: 'Launch', labels: ['draft'] } });
  await agent.close();

  const engine = await openThreadEngine({ file });
  expect((await engine.countRequests(['long'])).get('long')).toBe(202);
  await engine.close();
});
