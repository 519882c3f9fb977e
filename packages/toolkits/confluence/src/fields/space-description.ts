import { z } from 'zod';

const nested = z.object({ plain: z.object({ value: z.string() }) });

/**
 * The field for what a space is for. Composio's nested form, `{plain: {representation, value}}`, is taken as well and
 * not told to callers.
 */
export const spaceDescription = z
  .preprocess((sent) => nested.safeParse(sent).data?.plain.value ?? sent, z.string().nullish())
  .describe('What the space is for, in plain text.');
