import { expect, it } from 'vitest';
import { describeResult } from './result-words.ts';

it.each([
  [{ results: [{}, {}] }, '2 results'],
  [{ results: [] }, 'nothing found'],
  [[{}], '1 result'],
  [{ id: '7', title: 'A\u001b[2J plan' }, '“A plan”'],
  [{ displayName: 'Ada' }, '“Ada”'],
  [{ id: '7' }, ''],
  [null, ''],
])('says of %j %j', (data, words) => {
  expect(describeResult({ successful: true, error: null, data })).toBe(words);
});

it('says the first sentence of why it failed', () => {
  const error = 'No page is called “Plan” in v1.2. Say which. Or not.';
  expect(describeResult({ successful: false, error, data: null })).toBe('No page is called “Plan” in v1.2.');
});
