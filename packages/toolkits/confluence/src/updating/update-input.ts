import { type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { body, toApiBody } from '../fields/body.ts';
import type { Wish } from './update-content.ts';

const version = z
  .strictObject({
    number: z.int().min(1).nullish().describe('Number of the new version: the current one plus 1.'),
    message: z.string().nullish().describe('What to note about the change.'),
    minorEdit: z.boolean().nullish().describe('Has no effect: the API does not take it.'),
  })
  .nullish()
  .describe('Left out: the number after the current one. A stale number is refused, e.g. {"number": 3}.');

/** The input fields of the tools that change a title or a text. */
export const updateInput = {
  title: z.string().trim().min(1).max(255).nullish().describe('The new title. Left out: as it is.'),
  body: body
    .nullish()
    .describe('The new text, in place of the old one; Markdown as a string. Left out: as it is.'),
  version,
};

/**
 * What these fields ask for.
 *
 * @throws ToolError `invalid_input` where they ask for nothing
 */
export async function readWish(
  { title, body: text, version: noted }: z.output<z.ZodObject<typeof updateInput>>,
  context: RunContext,
): Promise<Wish> {
  if (!title && text == null) {
    throw new ToolError({
      code: 'invalid_input',
      message: 'Nothing to change. Send a new title, a new body or both.',
    });
  }
  return {
    title: title ?? undefined,
    body: text == null ? undefined : await toApiBody(text, context),
    number: noted?.number ?? undefined,
    message: noted?.message ?? undefined,
  };
}
