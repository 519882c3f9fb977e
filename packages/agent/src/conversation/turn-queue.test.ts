import { expect, it } from 'vitest';
import { TurnQueue } from './turn-queue.ts';

it('lets a turn begin when the one before it in its thread has ended, also badly', async () => {
  const queue = new TurnQueue();
  const first = Promise.withResolvers<string>();
  const order: string[] = [];
  const running = queue.take('t', () => first.promise);
  const second = queue.take('t', async () => order.push('second'));
  const elsewhere = queue.take('other', async () => order.push('elsewhere'));
  await elsewhere;
  expect(order).toEqual(['elsewhere']);

  first.reject(new Error('failed'));
  await expect(running).rejects.toThrow('failed');
  await second;
  expect(order).toEqual(['elsewhere', 'second']);
});

it('knows when all is done, whatever came of it', async () => {
  const queue = new TurnQueue();
  const failing = queue.take('t', () => Promise.reject(new Error('failed')));
  failing.catch(() => {});
  await queue.allDone();
  await expect(failing).rejects.toThrow('failed');
});
