import { z } from 'zod';

/** An optional input field that takes one text or several. */
export function oneOrMore(description: string) {
  const one = z.string().min(1).describe('One value.');
  return z
    .union([one, z.array(one).describe('Several values.')])
    .nullish()
    .describe(description);
}

/** What was given, as a list; `undefined` where nothing was. */
export function listOf(input: string | string[] | null | undefined): string[] | undefined {
  if (typeof input === 'string') return [input];
  return input && input.length > 0 ? input : undefined;
}
