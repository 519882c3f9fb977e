import { expect, test } from 'vitest';
import { readSentence } from './sentence.ts';
import { isSomeThing } from './some-thing.ts';

test.each([
  ['add a task to it', 1, 3],
  ['add a task to it', 2, 3],
  ['attach a new note', 1, 4],
])('within “%s” there is some thing of a kind', (source, start, end) => {
  expect(isSomeThing(readSentence(source, new Date(0)), start, end)).toBe(true);
});

test.each([
  ['create a Notes page', 1, 3],
  ['create page notes', 2, 3],
  ['create a release plan', 1, 4],
])('within “%s” there is a name', (source, start, end) => {
  expect(isSomeThing(readSentence(source, new Date(0)), start, end)).toBe(false);
});
