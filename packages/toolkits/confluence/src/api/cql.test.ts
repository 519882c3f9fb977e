import { expect, it } from 'vitest';
import { cqlDate, cqlOf, quoteCql, searchWords } from './cql.ts';

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

it('writes the beginning of a day as the day, and any other moment to the minute', () => {
  expect(cqlDate(new Date('2026-10-03T00:00:59Z'))).toBe('"2026-10-03"');
  expect(cqlDate(new Date('2026-10-03T14:30:20Z'))).toBe('"2026-10-03 14:30"');
  expect(cqlOf({ type: ['page'], changedFrom: new Date('2026-10-03') })).toBe(
    'type = "page" AND lastmodified >= "2026-10-03"',
  );
});
