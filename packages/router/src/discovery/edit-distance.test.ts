import { expect, it } from 'vitest';
import { isWithin } from './edit-distance.ts';

it.each([
  ['page', 'page', 0],
  ['pgae', 'page', 1],
  ['pag', 'page', 1],
  ['paage', 'page', 1],
  ['pafe', 'page', 1],
  ['currency', 'current', 2],
  ['', 'ab', 2],
])('%s and %s are %i apart', (one, other, slips) => {
  expect(isWithin(slips, one, other)).toBe(true);
  expect(isWithin(slips, other, one)).toBe(true);
  expect(isWithin(slips - 1, one, other)).toBe(false);
});
