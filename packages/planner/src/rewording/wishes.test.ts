import { expect, it } from 'vitest';
import { Said } from '../language/said.ts';
import { asShown, isWishForNew } from './wishes.ts';

it.each([
  ['I need the labels of X', 'show the labels of X'],
  ["I'd like the page X", 'show the page X'],
  ['I want the label "urgent" on X', undefined],
  ['I need the page X deleted', undefined],
  ['I want the title of X to be Y', undefined],
  ['I need a page called X', undefined],
])('reads %s as %s', (request, shown) => {
  expect(asShown(new Said(request))).toBe(shown);
});

it('knows what is new from what only helps', () => {
  expect(isWishForNew(new Said('I need a page called X'), 0)).toBe(true);
  expect(isWishForNew(new Said('I need a hand here'), 0)).toBe(false);
});
