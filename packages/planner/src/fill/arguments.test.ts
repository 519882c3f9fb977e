import { expect, it } from 'vitest';
import type { PropertySchema } from '../tools/tool-card.ts';
import { isShaped, toArguments } from './arguments.ts';
import type { FieldValue } from './values.ts';

const put = (value: FieldValue, schema: PropertySchema) =>
  toArguments(new Map([['field', value]]), { properties: { field: schema } }).field;

it('writes a value in the form that the schema asks for', () => {
  expect(put('5', { type: 'string' })).toBe('5');
  expect(put(5, { type: 'string' })).toBe('5');
  expect(put('5', { type: 'integer' })).toBe(5);
  expect(put('a', { type: 'array', items: { type: 'string' } })).toEqual(['a']);
  expect(put(['a', 'b'], { type: 'string' })).toBe('a, b');
});

it('prefers a string where several forms are taken', () => {
  expect(put('text', { anyOf: [{ type: 'object' }, { type: 'string' }, { type: 'null' }] })).toBe('text');
});

it('puts text into the property of an object that carries it, the rest by default', () => {
  const storage: PropertySchema = {
    type: 'object',
    properties: { representation: { type: 'string', default: 'storage' }, value: { type: 'string' } },
  };
  expect(put('Hello', { type: 'object', properties: { storage } })).toEqual({
    storage: { representation: 'storage', value: 'Hello' },
  });
  const label: PropertySchema = {
    type: 'object',
    required: ['name', 'prefix'],
    properties: { name: { type: 'string' }, prefix: { type: 'string', enum: ['global', 'my'] } },
  };
  expect(put(['a'], { type: 'array', items: label })).toEqual([{ name: 'a', prefix: 'global' }]);
});

it('knows when a signature says too little', () => {
  expect(isShaped('a', { type: 'string' })).toBe(true);
  expect(isShaped('a', {})).toBe(false);
  expect(isShaped('a', undefined)).toBe(false);
  expect(isShaped(['a'], { type: 'array' })).toBe(false);
  expect(isShaped(['a'], { type: ['array', 'null'], items: { type: 'string' } })).toBe(true);
});
