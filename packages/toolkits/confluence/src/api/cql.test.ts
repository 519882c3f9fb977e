import { expect, it } from 'vitest';
import { cqlOf, quoteCql, searchWords } from './cql.ts';

it('quotes what would end a string or begin an escape', () => {
  expect(quoteCql('say "hi" \\ there')).toBe('"say \\"hi\\" \\\\ there"');
});

it.each([
  ['Q3: "final" plan*', 'Q3 final plan'],
  ['roll-out (v1.2)', 'roll-out v1.2'],
  ['-not this', 'not this'],
  ['cats AND dogs, NOT birds', 'cats and dogs not birds'],
  ['Größe 計画', 'Größe 計画'],
  ['???', null],
])('leaves words only: %j', (text, words) => {
  expect(searchWords(text)).toBe(words);
});

it('writes what must fit, and in which order', () => {
  expect(
    cqlOf({ type: ['page', 'blogpost'], title: 'Q3', label: ['a"b'], space: 'MKT' }, 'created desc'),
  ).toBe(
    'type in ("page", "blogpost") AND title ~ "Q3" AND label = "a\\"b" AND space = "MKT" ORDER BY created desc',
  );
});
