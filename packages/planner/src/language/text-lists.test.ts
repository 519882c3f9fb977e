import { expect, test } from 'vitest';
import { asTextList } from './text-lists.ts';

test.each([
  ['a bullet list with apples, pears and plums', '* apples\n* pears\n* plums'],
  ['a numbered list of "Plan", "Build" and "Ship"', '1. Plan\n2. Build\n3. Ship'],
  ['a task list: write, review', '- [ ] write\n- [ ] review'],
])('writes the list that “%s” describes', (words, list) => {
  expect(asTextList(words)).toBe(list);
});

test.each(['a list of things', 'We made a list with Jane and Sam.', 'Buy milk, eggs and bread'])(
  'leaves “%s” as it is',
  (words) => {
    expect(asTextList(words)).toBe(words);
  },
);
