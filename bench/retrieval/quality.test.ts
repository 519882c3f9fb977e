import { expect, it } from 'vitest';
import { gain, recall } from './quality.ts';

it('counts what is among the first', () => {
  expect(recall(['a', 'x', 'b'], { a: 2, b: 1 })).toBe(1);
  expect(recall(['a', 'x', 'b'], { a: 2, b: 1 }, 2)).toBe(0.5);
  expect(recall([], { a: 1 })).toBe(0);
});

it('gives most for the best order', () => {
  expect(gain(['a', 'b'], { a: 2, b: 1 })).toBe(1);
  expect(gain(['x', 'a'], { a: 1 })).toBeCloseTo(1 / Math.log2(3));
  expect(gain(['b', 'a'], { a: 2, b: 1 })).toBeLessThan(1);
  expect(gain([], { a: 1 })).toBe(0);
});
