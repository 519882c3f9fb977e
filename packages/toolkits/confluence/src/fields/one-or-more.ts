import { z } from 'zod';

/** An optional input field that takes several texts; one alone need not be in a list. */
export function oneOrMore(description: string) {
  const several = z.array(z.string().min(1).describe('One value.'));
  return z
    .preprocess((sent) => (typeof sent === 'string' ? [sent] : sent), several.nullish())
    .describe(description);
}

/** What was given; `undefined` where nothing was. */
export function listOf(input: string[] | null | undefined): string[] | undefined {
  return input && input.length > 0 ? input : undefined;
}
