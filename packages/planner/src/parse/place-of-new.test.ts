import { expect, it } from 'vitest';
import { isPlaceOfNew } from './place-of-new.ts';
import { readSentence } from './sentence.ts';

const now = new Date('2026-11-23T12:00:00Z');

it.each([
  ['add a page to the Runbooks page', 4, 7, true],
  ['add a page to the Runbooks page', 1, 6, true],
  ['create a new page in Marketing', 5, 6, true],
  ['add a page called Guide to the site', 4, 8, false],
  ['rename it to the Landing page', 3, 6, false],
])('knows where something new is to go: %s', (said, start, end, expected) => {
  expect(isPlaceOfNew(readSentence(said, now), start, end)).toBe(expected);
});
