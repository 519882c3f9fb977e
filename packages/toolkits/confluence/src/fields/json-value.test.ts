import { expect, it } from 'vitest';
import { jsonValue, toStoredValue } from './json-value.ts';

it.each([{ state: 'done', by: ['ada', null] }, [1, 'two', { three: [] }], 'text', '', 0, false, null])(
  'takes %j as it is',
  (value) => {
    expect(toStoredValue(jsonValue.parse(value))).toEqual(value);
  },
);

it('takes a text that looks like JSON for a text', () => {
  expect(toStoredValue(jsonValue.parse('{"state":"done"}'))).toBe('{"state":"done"}');
});

it('refuses nothing at all, and more than is kept under one key', () => {
  expect(jsonValue.safeParse(undefined).success).toBe(false);
  expect(() => toStoredValue('é'.repeat(16_384))).toThrow('spread it over several keys');
  expect(toStoredValue('x'.repeat(32_766))).toHaveLength(32_766);
});
