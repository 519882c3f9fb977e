import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

it.each([
  ['Is my login still valid? Please check it.', ['Is my login still valid?', 'check it.']],
  ['Does Campaigns have subpages, and which ones?', ['Does Campaigns have subpages']],
  [
    'How many days do we get? It is on the page Holidays',
    ['How many days do we get?', 'It is on the page Holidays', 'show the page Holidays'],
  ],
  ["I'm looking at the page Roadmap. Who wrote it?", ['Who wrote the page Roadmap?']],
  ['delete Roadmap. Mail it to Bob', []],
  ['show the page "What? Why."', []],
  ['which labels do Reports, Roadmap and Plans have', []],
])('finds the sentences of %s', (request, sentences) => {
  expect(sentencesOf(request)).toEqual(sentences);
});
