import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWords, splitWords, stem } from './words.ts';

it('splits slugs, field names and sentences alike', () => {
  expect(splitWords('CONFLUENCE_GET_PAGES')).toEqual(['confluence', 'get', 'pages']);
  expect(splitWords('spaceId')).toEqual(['space', 'id']);
  expect(splitWords('parseHTMLPage')).toEqual(['parse', 'html', 'page']);
  expect(splitWords("the team's Q3-planning page, día 2")).toEqual([
    'the',
    'teams',
    'q3',
    'planning',
    'page',
    'día',
    '2',
  ]);
});

it.each([
  ['pages', 'page'],
  ['created', 'create'],
  ['creating', 'creates'],
  ['labelling', 'labels'],
  ['tagged', 'tag'],
  ['replies', 'reply'],
  ['boxes', 'box'],
  ['searches', 'search'],
])('takes %s and %s for one word', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

it('leaves apart what only looks alike', () => {
  expect(stem('status')).toBe('status');
  expect(stem('organization')).not.toBe(stem('organ'));
  expect(stem('thing')).toBe('thing');
});

it('marks what a person put in quotation marks, in any of their forms', () => {
  for (const quoted of ['"delete me"', '“delete me”', '‘delete me’', "'delete me'"]) {
    const words = readWords(`show the page ${quoted}.`);
    expect(words.filter((word) => word.isQuoted).map((word) => word.stem)).toEqual(['delet', 'me']);
  }
  expect(readWords("don't say the team's").some((word) => word.isQuoted)).toBe(false);
});

it('reads any text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const word of readWords(text)) expect(word.stem).not.toBe('');
    }),
  );
});
