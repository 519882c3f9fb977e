import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toJson } from '../fields/json-value.ts';
import { mergeValues } from './merge-values.ts';

it('keeps what each of the two changed, in the depth too', () => {
  const base = { state: 'open', owner: { name: 'Ada', team: 'MKT' }, old: 1 };
  const ours = { state: 'done', owner: { name: 'Ada', team: 'MKT' }, old: 1 };
  const theirs = { state: 'open', owner: { name: 'Jane', team: 'MKT' }, more: [1] };
  expect(mergeValues(base, ours, theirs)).toEqual({
    value: { state: 'done', owner: { name: 'Jane', team: 'MKT' }, more: [1] },
  });
});

it.each([
  ['the same field', { a: 1 }, { a: 2 }, { a: 3 }],
  ['the same new field', {}, { a: 1 }, { a: 2 }],
  ['a field that the other took out', { a: 1 }, { a: 2 }, {}],
  ['the same list', [1], [1, 2], [1, 3]],
  ['the same text', 'a', 'b', 'c'],
  ['another kind of value', { a: 1 }, 'b', { a: 2 }],
])('tells a clash where both changed %s', (_what, base, ours, theirs) => {
  expect(mergeValues(base, ours, theirs)).toBe('clash');
});

it('finds fields that are named as what every object inherits', () => {
  const theirs = { constructor: 1, toString: 'own' };
  expect(mergeValues({}, { a: 1 }, theirs)).toEqual({ value: { ...theirs, a: 1 } });
});

it('takes the one change there is, and two equal ones for one', () => {
  const values = fc.jsonValue().map(toJson);
  fc.assert(
    fc.property(values, values, (base, changed) => {
      expect(mergeValues(base, changed, base)).toEqual({ value: changed });
      expect(mergeValues(base, base, changed)).toEqual({ value: changed });
      expect(mergeValues(base, changed, changed)).toEqual({ value: changed });
    }),
  );
});
