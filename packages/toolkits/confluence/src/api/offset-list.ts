import { type Query, type ReadHttp, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { linksShape, readAnswer } from '../client.ts';
import { addressOf, type ListPart, type ListWindow } from './list.ts';

/** A part of a list that is read by offsets, and how much there is in all where the service says so. */
export interface OffsetPart<Entry> extends ListPart<Entry> {
  readonly totalSize: number | null;
}

/**
 * Reads a part of a v1 list, which knows `start` and `limit`; a cursor is the next offset, so that callers go on the
 * same way as everywhere else.
 *
 * @throws ToolError `invalid_input` for a cursor that no answer gave
 */
export async function readOffsetList<Shape extends z.ZodType>(
  http: ReadHttp,
  list: { readonly path: string; readonly query: Query; readonly entry: Shape },
  window: ListWindow,
): Promise<OffsetPart<z.output<Shape>>> {
  const shape = z.object({
    results: z.array(list.entry),
    totalSize: z.number().nullish(),
    _links: linksShape.nullish(),
  });
  const start = offsetOf(window);
  const answer = readAnswer(shape, await http.get(list.path, { ...list.query, start, limit: window.limit }));
  const { results, totalSize, _links: links } = answer;
  // Fewer than asked for may come, so the next offset is counted by what came.
  const next = start + results.length;
  const more = results.length > 0 && (totalSize ? next < totalSize : Boolean(links?.next));
  return {
    entries: results,
    nextCursor: more ? String(next) : null,
    base: links?.base ?? null,
    self: addressOf(list),
    totalSize: totalSize ?? null,
  };
}

/** A part of a list that is known whole, cut as {@link readOffsetList} would have it. */
export function partOfWhole<Entry>(whole: readonly Entry[], window: ListWindow): OffsetPart<Entry> {
  const start = offsetOf(window);
  const next = start + window.limit;
  return {
    entries: whole.slice(start, next),
    nextCursor: next < whole.length ? String(next) : null,
    base: null,
    self: null,
    totalSize: whole.length,
  };
}

function offsetOf({ start, cursor }: ListWindow): number {
  if (!cursor) return start;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new ToolError({
    code: 'invalid_input',
    message: `“${cursor}” is no cursor of this list. Send nextCursor of the answer before, or start.`,
  });
}
