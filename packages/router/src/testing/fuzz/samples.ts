import type { z } from 'zod';

type Json = z.core.util.JSONType;

/** Numbers from 0 up to 1. */
export type Random = () => number;

/** A tool with what it takes, so that some calls come through. */
export interface SampleTool {
  readonly slug: string;
  readonly input: Json;
}

/** What values are made from. */
export interface Samples {
  readonly random: Random;
  /** Values that mean something at the router, by the names of the fields that take them. */
  readonly known: Readonly<Record<string, readonly string[]>>;
  readonly tools: readonly SampleTool[];
  /** The tool that the request's path names. */
  readonly tool?: SampleTool;
}

/** Values that programs stumble over. */
export const odd: readonly Json[] = [
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
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** A text for a field: mostly one that means something there, else one that means something elsewhere. */
export function sampleText({ random, known }: Samples, field: string): string {
  const own = known[field];
  if (own && random() < 0.75) return pick(random, own);
  return pick(random, [...Object.values(known).flat(), 'some words']);
}
