import { expect, it } from 'vitest';
import { LineQueue } from './line-queue.ts';

it('gives out all lines in their order, however early they came, and then none', async () => {
  const lines = new LineQueue();
  lines.add('one');
  lines.add('two');
  lines.end();
  expect([await lines.next(), await lines.next(), await lines.next()]).toEqual(['one', 'two', undefined]);
});

it('hands a line to the one who waits for it', async () => {
  const lines = new LineQueue();
  const first = lines.next();
  lines.add('one');
  expect(await first).toBe('one');
  const none = lines.next();
  lines.end();
  expect(await none).toBeUndefined();
});

it('forgets what was not taken when it is abandoned', async () => {
  const lines = new LineQueue();
  lines.add('one');
  lines.abandon();
  lines.add('two');
  expect(await lines.next()).toBeUndefined();
});
