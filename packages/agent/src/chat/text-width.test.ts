import { expect, it } from 'vitest';
import { cutToWidth, endToWidth, textWidth } from './text-width.ts';

it.each([
  ['plan', 4],
  ['計画', 4],
  ['e\u0301te', 3],
  ['👩‍👩‍👧 ok', 5],
  ['한국어', 6],
  ['Ａ', 2],
  ['', 0],
])('counts the columns of %j', (text, columns) => {
  expect(textWidth(text)).toBe(columns);
});

it('cuts at the end of a character, and says that it did', () => {
  expect(cutToWidth('a plan', 6)).toBe('a plan');
  expect(cutToWidth('a plan for all', 7)).toBe('a plan…');
  expect(cutToWidth('計画書', 4)).toBe('計…');
  expect(cutToWidth('a👩‍👩‍👧b👩‍👩‍👧', 4)).toBe('a👩‍👩‍👧…');
  expect(endToWidth('計画書', 4)).toBe('画書');
});
