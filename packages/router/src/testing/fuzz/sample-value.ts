import { z } from 'zod';

type Json = z.core.util.JSONType;
/** Numbers from 0 up to 1. */
export type Random = () => number;

const schemaShape = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.json()).optional(),
  const: z.json().optional(),
  anyOf: z.array(z.json()).optional(),
  oneOf: z.array(z.json()).optional(),
  items: z.json().optional(),
  properties: z.record(z.string(), z.json()).optional(),
  required: z.array(z.string()).optional(),
});

/** Values that programs stumble over. */
const odd: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  ' ',
  'null',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '🜚'.repeat(40),
  "' or 1=1 --",
  '../../../etc/passwd',
  '%s%n{{x}}',
  'x'.repeat(5000),
  [],
  {},
  [[]],
  { toString: 1 },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { constructor: { prototype: null } },
];

/** One of a list. */
export function pick<Item>(random: Random, items: readonly [Item, ...Item[]] | readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** A value that a JSON Schema mostly allows: now and then a part of it is odd, or missing, or too much. */
export function sampleValue(schema: Json, random: Random, known: readonly string[], depth = 0): Json {
  const chance = random();
  if (chance < 0.06 || depth > 6) return pick(random, odd);
  const parsed = schemaShape.safeParse(schema);
  if (!parsed.success) return pick(random, odd);
  const { anyOf, oneOf, enum: values, const: only } = parsed.data;
  const choices = anyOf ?? oneOf;
  if (choices && choices.length > 0) return sampleValue(pick(random, choices), random, known, depth + 1);
  if (only !== undefined) return only;
  if (values && values.length > 0) return pick(random, values);
  return ofType(parsed.data, random, known, depth);
}

function ofType(
  schema: z.output<typeof schemaShape>,
  random: Random,
  known: readonly string[],
  depth: number,
): Json {
  switch (typeof schema.type === 'string' ? schema.type : pick(random, schema.type ?? ['object'])) {
    case 'string':
      return pick(random, [...known, 'some words']);
    case 'integer':
      return Math.floor(random() * 200) - 2;
    case 'number':
      return random() * 1e6;
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    case 'array':
      return Array.from({ length: Math.floor(random() * 4) }, () =>
        sampleValue(schema.items ?? {}, random, known, depth + 1),
      );
    default:
      return sampleObject(schema, random, known, depth);
  }
}

function sampleObject(
  { properties = {}, required = [] }: z.output<typeof schemaShape>,
  random: Random,
  known: readonly string[],
  depth: number,
): Json {
  const told = Object.entries(properties).flatMap(([name, schema]) => {
    const isLeftOut = random() < (required.includes(name) ? 0.05 : 0.6);
    return isLeftOut ? [] : [[name, sampleValue(schema, random, known, depth + 1)] as const];
  });
  const more = random() < 0.1 ? [[pick(random, known), pick(random, odd)] as const] : [];
  return Object.fromEntries([...told, ...more]);
}
