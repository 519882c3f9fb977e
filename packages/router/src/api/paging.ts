import { z } from 'zod';
import { ApiError } from './api-error.ts';

/** Query parameters of a list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(10_000).optional(),
  cursor: z.string().optional(),
});

/** A page of a list as the wire has it. */
export function pageAnswer<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next_cursor: z.string().nullable(),
    total_pages: z.int(),
    current_page: z.int(),
    total_items: z.int(),
  });
}

/** One page of a whole list. The cursor holds where the next one begins; to its holder it is opaque. */
export function pageOf<Item>(
  items: readonly Item[],
  { limit, cursor }: z.output<typeof pageQuery>,
  bounds: { readonly usual: number; readonly most: number },
) {
  const size = Math.min(limit ?? bounds.usual, bounds.most);
  const start = cursor === undefined ? 0 : readCursor(cursor);
  const end = start + size;
  return {
    items: items.slice(start, end),
    next_cursor:
      end < items.length ? Buffer.from(JSON.stringify({ start: end })).toString('base64url') : null,
    total_pages: Math.ceil(items.length / size),
    current_page: Math.floor(start / size) + 1,
    total_items: items.length,
  };
}

const cursorContent = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    } catch {
      context.addIssue({ code: 'custom', message: 'no cursor' });
      return z.NEVER;
    }
  })
  .pipe(z.object({ start: z.int().min(0) }));

function readCursor(cursor: string): number {
  const parsed = cursorContent.safeParse(cursor);
  if (parsed.success) return parsed.data.start;
  throw new ApiError({
    status: 400,
    message: 'This cursor is not one of ours.',
    suggestedFix: 'Send next_cursor of the page before, or none.',
  });
}
