import { z } from 'zod';
import { cursorOf, type ListPart } from '../api/list.ts';

/** The input fields of every tool that lists. Older programs send null for what they leave out. */
export const pagingInput = {
  limit: z.preprocess(nullAsLeftOut, z.int().min(1).max(250).default(25)).describe('How many at most.'),
  start: z
    .preprocess(nullAsLeftOut, z.int().min(0).max(10_000).default(0))
    .describe('How many to skip; for more, use cursor.'),
  cursor: z
    .preprocess((sent) => (typeof sent === 'string' ? cursorOf(sent) : sent), z.string().min(1).nullish())
    .describe('Where to go on: nextCursor of the answer before. Takes the place of start.'),
};

function nullAsLeftOut(sent: unknown): unknown {
  return sent ?? undefined;
}

/** The output fields of every tool that lists, beside `results`. */
export const pagingOutput = {
  size: z.int().describe('How many are in this answer.'),
  limit: z.int().describe('How many were asked for.'),
  start: z.int().describe('How many were skipped.'),
  nextCursor: z.string().nullable().describe('Send it as cursor to get the rest; null at the end.'),
  _links: z
    .object({
      base: z.string().nullable().describe('Address that relative links start with.'),
      self: z
        .string()
        .nullable()
        .describe('Path of the list in the API; null where it is made from several.'),
      next: z.string().nullable().describe('The rest, relative to this list; cursor takes it as it is.'),
      prev: z.null().describe('Always null: lists are read forwards.'),
    })
    .describe('Links of the list.'),
};

/** The paging fields of an answer. */
export function pagingOf(
  part: ListPart<unknown>,
  window: { readonly limit: number; readonly start: number },
) {
  return {
    size: part.entries.length,
    limit: window.limit,
    start: window.start,
    nextCursor: part.nextCursor,
    _links: {
      base: part.base,
      self: part.self,
      next: part.nextCursor === null ? null : nextLink(part.nextCursor),
      prev: null,
    },
  };
}

// Composio's programs go on by `_links.next`; the cursor in it is what `cursorOf` reads.
function nextLink(cursor: string): string {
  return `?${new URLSearchParams({ cursor })}`;
}
