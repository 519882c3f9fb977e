import { expect, it } from 'vitest';
import { z } from 'zod';
import { toJsonSchema } from './json-schema.ts';

const label = z.strictObject({ name: z.string().describe('Name of the label.') });

it('writes what is used twice in both places, without $ref or $defs', () => {
  const schema = toJsonSchema(z.strictObject({ first: label, second: z.array(label) }), 'input');
  const text = JSON.stringify(schema);
  expect(text).not.toMatch(/\$ref|\$defs|\$schema/);
  expect(text.match(/Name of the label/g)).toHaveLength(2);
});

it('asks for what callers send: a field with a default is optional in the input and sure in the output', () => {
  const page = z.strictObject({ limit: z.int().default(25).describe('How many.') });
  expect(toJsonSchema(page, 'input').required).toEqual([]);
  expect(toJsonSchema(page, 'output').required).toEqual(['limit']);
});

it('says that unknown keys are refused', () => {
  expect(toJsonSchema(label, 'input').additionalProperties).toBe(false);
});
