import { expect, it } from 'vitest';
import { wantsUndone } from './wants-undone.ts';

it.each([
  ['undo', { scope: 'last', times: 1 }],
  ['Please undo that.', { scope: 'last', times: 1 }],
  ['undo what you just did', { scope: 'last', times: 1 }],
  ['undo the last two', { scope: 'last', times: 2 }],
  ['undo everything from this conversation', { scope: 'session' }],
  ['we decided against it, please undo everything', { scope: 'session' }],
  ['undo that, it was too early', { scope: 'last', times: 1 }],
])('takes %j for a word', (line, wish) => {
  expect(wantsUndone(line)).toEqual(wish);
});

it.each([
  'undo the label',
  'delete the page Undo',
  'create a page called Undo everything',
  'add the text we failed, undo that',
  'can things be undone?',
  'what would undo do?',
  '',
])('takes %j for no word', (line) => {
  expect(wantsUndone(line)).toBeUndefined();
});
