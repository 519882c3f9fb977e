import { expect, it } from 'vitest';
import { readNumber, readOrdinal } from './numbers.ts';
import { wordMatch } from './synonyms.ts';
import { stem } from './words.ts';

it.each([
  ['pages', 'page'],
  ['creating', 'create'],
  ['created', 'create'],
  ['categories', 'category'],
  ['tagging', 'tag'],
  ['labelled', 'label'],
])('%s is a form of %s', (form, word) => {
  expect(stem(form)).toBe(stem(word));
});

it('takes a word for another that people use for it, at less than the same', () => {
  expect(wordMatch('Page'.toLowerCase(), 'page')).toBe(1);
  expect(wordMatch('pages', 'page')).toBeGreaterThan(wordMatch('document', 'page'));
  expect(wordMatch('make', 'create')).toBeGreaterThan(0);
  expect(wordMatch('make', 'create')).toBeLessThan(1);
  expect(wordMatch('delete', 'create')).toBe(0);
});

it('does not take "call" for "called", or one preposition for any other', () => {
  expect(wordMatch('call', 'called')).toBe(0);
  expect(wordMatch('under', 'in')).toBe(0);
});

it('reads numbers and places', () => {
  expect(['3', '#3', 'three', '1.5', 'trees'].map(readNumber)).toEqual([3, 3, 3, 1.5, undefined]);
  expect(['second', '2nd', 'last', 'next'].map(readOrdinal)).toEqual([2, 2, -1, undefined]);
});
