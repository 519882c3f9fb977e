import { expect, it } from 'vitest';
import { withNamesTogether } from './one-by-one.ts';

it.each([
  ['two boards in X, one called "A" and one called "B"', 'two boards in X called "A" and "B"'],
  ['two pages, the first one named "A", the other named "B", in X', 'two pages called "A" and "B" in X'],
  ['a page called "A"', 'a page called "A"'],
  ['delete the one called "A"', 'delete the one called "A"'],
])('reads %s as %s', (request, together) => {
  expect(withNamesTogether(request)).toBe(together);
});
