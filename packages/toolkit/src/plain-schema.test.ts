import { expect, it } from 'vitest';
import { z } from 'zod';
import { toJsonSchema } from './json-schema.ts';

function field(shape: z.ZodType) {
  const { properties } = toJsonSchema(z.strictObject({ field: shape }), 'input');
  return JSON.parse(JSON.stringify(properties)).field;
}

it('does not offer null for what may be left out, and takes it all the same', () => {
  const optional = z.string().min(1).nullish().describe('A name.');
  expect(field(optional)).toEqual({ type: 'string', minLength: 1, description: 'A name.' });
  expect(optional.safeParse(null).success).toBe(true);
});

it('keeps null where the field must be sent', () => {
  expect(field(z.string().nullable())).toEqual({ type: ['string', 'null'] });
});

it('lays choices within choices open', () => {
  const shape = z.union([z.string(), z.union([z.boolean(), z.array(z.int())])]).nullish();
  expect(field(shape)).toEqual({
    anyOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'array', items: { type: 'integer' } }],
  });
});

it('keeps bounds that somebody meets', () => {
  expect(field(z.int())).toEqual({ type: 'integer' });
  expect(field(z.int().min(1).max(250))).toEqual({ type: 'integer', minimum: 1, maximum: 250 });
});

it('is plain in the depth too', () => {
  const inner = z.strictObject({ name: z.string().nullish() });
  expect(field(z.array(inner))).toEqual({
    type: 'array',
    items: { type: 'object', properties: { name: { type: 'string' } }, additionalProperties: false },
  });
});

it('says of every input what must be sent, be it nothing', () => {
  expect(toJsonSchema(z.strictObject({}), 'input').required).toEqual([]);
});

it('says of an object of any fields that it has properties, as clients drop what is in it otherwise', () => {
  expect(field(z.record(z.string(), z.unknown()))).toEqual({
    type: 'object',
    properties: {},
    additionalProperties: true,
  });
});
