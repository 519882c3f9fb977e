import { expect, it } from 'vitest';
import { poll } from './poll.ts';

/** Answers 1, 2, 3 … */
function counter() {
  let count = 0;
  return async () => {
    count += 1;
    return count;
  };
}

it('asks until the answer is enough', async () => {
  const patience = { intervalMilliseconds: 1, mostMilliseconds: 10_000 };
  expect(await poll(counter(), (count) => count === 3, patience)).toBe(3);
});

it('answers at once where nothing has to be waited for', async () => {
  const patience = { intervalMilliseconds: 60_000, mostMilliseconds: 60_000 };
  expect(await poll(counter(), () => true, patience)).toBe(1);
});

it('gives up at the end of its patience, with the last answer', async () => {
  const patience = { intervalMilliseconds: 1, mostMilliseconds: 20 };
  expect(await poll(counter(), () => false, patience)).toBeGreaterThan(1);
});

it('ends when nobody waits any more', async () => {
  const giveUp = new AbortController();
  const patience = { intervalMilliseconds: 60_000, mostMilliseconds: 60_000, signal: giveUp.signal };
  const waiting = poll(counter(), () => false, patience);
  giveUp.abort();
  expect(await waiting).toBeLessThanOrEqual(2);
});
