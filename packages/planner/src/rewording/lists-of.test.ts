import { expect, it } from 'vitest';
import { withoutListNoun } from './lists-of.ts';

it.each([
  ['give me an overview of the spaces', 'list the spaces'],
  ['I need the list of the pages of Marketing', 'list the pages of Marketing'],
  ['a full list of the labels', 'list the labels'],
  ['create a list of the guests', 'create a list of the guests'],
  ['show the page "List of guests"', 'show the page "List of guests"'],
])('reads %s as %s', (request, plain) => {
  expect(withoutListNoun(request)).toBe(plain);
});
