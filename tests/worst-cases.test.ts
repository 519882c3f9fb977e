import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { worstCases } from './worst-cases/worst-cases.ts';

/** All of them together take a few seconds; one that is not bounded takes minutes to years. */
const patienceMilliseconds = 60_000;

// In a thread of their own, which can be ended: what does not end would hold up all other tests.
it('ends with 100 KB of whatever takes longest, in search, CQL, Markdown and differences', {
  timeout: patienceMilliseconds + 10_000,
}, async () => {
  const worker = new Worker(new URL('./worst-cases/run-worst-cases.ts', import.meta.url));
  const ended: unknown[] = [];
  worker.on('message', (name) => ended.push(name));
  const timer = setTimeout(() => worker.terminate(), patienceMilliseconds);
  await once(worker, 'exit');
  clearTimeout(timer);
  expect(worstCases.map(({ name }) => name).filter((name) => !ended.includes(name))).toEqual([]);
});
