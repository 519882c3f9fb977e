import { expect, it } from 'vitest';
import { createOrderedIds, newId } from './ids.ts';

const now = new Date('2026-11-22T10:00:00Z');

it('makes ids of 128 random bits that name what they are of', () => {
  const ids = new Set(Array.from({ length: 1000 }, () => newId('trs')));
  expect(ids.size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^trs_[0-9a-f]{32}$/);
});

it('keeps the order of making within one millisecond, however many there are', () => {
  const next = createOrderedIds('log');
  const ids = Array.from({ length: 70_000 }, () => next(now));
  expect(ids).toEqual(ids.toSorted());
});

it('keeps the order when the clock steps back', () => {
  const next = createOrderedIds('log');
  const before = next(now);
  expect(next(new Date(now.getTime() - 60_000)) > before).toBe(true);
});
