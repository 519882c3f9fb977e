import { expect, it } from 'vitest';
import { median } from './statistics.ts';

it('takes the middle, whatever the order', () => {
  expect(median([5, 1, 100])).toBe(5);
  expect(median([4, 1, 100, 2])).toBe(3);
  expect(() => median([])).toThrow(RangeError);
});
