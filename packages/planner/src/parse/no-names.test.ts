import type { FieldRole } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { isNoName } from './no-names.ts';
import { readSentence } from './sentence.ts';

// The name is what stands in brackets.
function judged(marked: string, role: FieldRole = 'reference') {
  const start = marked.slice(0, marked.indexOf('[')).split(' ').filter(Boolean).length;
  const length = marked.slice(marked.indexOf('[') + 1, marked.indexOf(']')).split(' ').length;
  const sentence = readSentence(marked.replace(/[[\]]/g, ''), new Date('2026-11-23T12:00:00Z'));
  return isNoName(sentence, role, start, start + length);
}

it.each([
  'which [groups exist] ?',
  'what [templates are available] in Marketing',
  'show posts [carrying the label] urgent',
  'add [Architecture must become] monthly',
  '[Turn the Roadmap] into a file',
])('finds no name in %s', (sentence) => {
  expect(judged(sentence)).toBe(true);
});

it.each([
  'open [The website is live]',
  'open [What we learned]',
  'show [release checklist]',
  'which labels does [Roadmap] have',
  '[Turn around]',
])('finds a name in %s', (sentence) => {
  expect(judged(sentence)).toBe(false);
});

it('takes no new thing for a short word that is given', () => {
  const things = [
    'add a [table] of contents to Roadmap',
    'add [a section] to Roadmap',
    'which properties [are stored]',
    'show [the space] properties of Marketing',
    'list [page] labels',
  ];
  expect(things.map((sentence) => judged(sentence, 'list'))).toEqual([true, true, true, true, true]);
  const words = [
    'add labels [a and b] to Roadmap',
    'add a [red] label to Roadmap',
    'add [urgent] to Roadmap',
  ];
  expect(words.map((sentence) => judged(sentence, 'list'))).toEqual([false, false, false]);
});
