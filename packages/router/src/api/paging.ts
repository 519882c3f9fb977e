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

/** Where a page is in its list. */
export interface PagePlace {
  readonly start: number;
  readonly size: number;
}

/** How long pages are: when nothing is asked for, and at most. */
export interface PageBounds {
  readonly usual: number;
  readonly most: number;
}

/**
 * Where the page that is asked for begins, and how long it is.
 *
 * @throws ApiError 400 for a cursor that is not one of ours
 */
export function pageStart(
  { limit, cursor }: z.output<typeof pageQuery>,
  { usual, most }: PageBounds,
): PagePlace {
  return {
    start: cursor === undefined ? 0 : readCursor(cursor),
    size: Math.min(limit ?? usual, most),
  };
}

/** One page of a whole list. */
export function pageOf<Item>(items: readonly Item[], query: z.output<typeof pageQuery>, bounds: PageBounds) {
  const place = pageStart(query, bounds);
  return pageOfRows(items.slice(place.start, place.start + place.size), items.length, place);
}

/** The items of one page. The cursor holds where the next one begins; to its holder it is opaque. */
export function pageOfRows<Item>(items: readonly Item[], total: number, { start, size }: PagePlace) {
  const end = start + size;
  return {
    items: [...items],
    next_cursor: end < total ? Buffer.from(JSON.stringify({ start: end })).toString('base64url') : null,
    total_pages: Math.ceil(total / size),
    current_page: Math.floor(start / size) + 1,
    total_items: total,
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
