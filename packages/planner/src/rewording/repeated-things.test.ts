import { expect, test } from 'vitest';
import { splitRepeated } from './repeated-things.ts';

test.each([
  ['create a page A in X and a page B in Y', ['create a page A in X', 'create a page B in Y']],
  [
    'create a space called D with the key E and a page "F" in it',
    ['create a space called D with the key E', 'create a page "F" in it'],
  ],
  [
    'make a page A and a page B in HR, both with the text "t"',
    ['make a page A in HR with the text "t"', 'make a page B in HR with the text "t"'],
  ],
  ['show me the labels of A and the labels of B', ['show me the labels of A', 'show me the labels of B']],
  [
    'add the property t with the value 1 to A and the property t with the value 2 to B',
    ['add the property t with the value 1 to A', 'add the property t with the value 2 to B'],
  ],
  ['rename A to B and C to D', ['rename A to B', 'rename C to D']],
  ['add the label x to A and y to B', ['add the label x to A', 'add the label y to B']],
])('“%s” is several requests', (request, parts) => {
  expect(splitRepeated(request)).toEqual(parts);
});

test.each([
  'add the label x to A and B',
  'add the labels x and y to A',
  'show the pages of A and the labels of B',
  'rename A to B and C',
])('“%s” is one', (request) => {
  expect(splitRepeated(request)).toEqual([request]);
});
