import type { Query, ReadHttp } from '@tributary/toolkit';
import { z } from 'zod';
import { linksShape, readAnswer } from '../client.ts';

// The most that v2 lists give at once.
const largest = 250;

/** Which part of a list to read: from a cursor where there is one, else from an offset. */
export interface ListWindow {
  readonly limit: number;
  readonly start: number;
  readonly cursor?: string | null | undefined;
}

export interface ListPart<Entry> {
  readonly entries: readonly Entry[];
  /** Where the rest begins, `null` at the end. */
  readonly nextCursor: string | null;
  /** What entries' links are relative to. */
  readonly base: string | null;
  /** Path of the list in the API with what narrows it; `null` where it was put together from several. */
  readonly self: string | null;
}

/**
 * Reads a part of a v2 list. v2 knows cursors only; an offset is reached by reading what lies before it.
 *
 * @throws ToolError as {@link readAnswer} and the service do
 */
export async function readList<Shape extends z.ZodType>(
  http: ReadHttp,
  list: { readonly path: string; readonly query: Query; readonly entry: Shape },
  window: ListWindow,
): Promise<ListPart<z.output<Shape>>> {
  const shape = z.object({ results: z.array(list.entry), _links: linksShape.nullish() });
  const skipped = window.cursor ? 0 : window.start;
  const read: z.output<Shape>[] = [];
  let cursor = window.cursor ? cursorOf(window.cursor) : null;
  let base: string | null = null;
  do {
    const limit = Math.min(largest, skipped + window.limit - read.length);
    const part = readAnswer(shape, await http.get(list.path, { ...list.query, limit, cursor }));
    read.push(...part.results);
    base = part._links?.base ?? base;
    cursor = part._links?.next ? cursorOf(part._links.next) : null;
  } while (cursor !== null && read.length < skipped + window.limit);
  return { entries: read.slice(skipped), nextCursor: cursor, base, self: addressOf(list) };
}

/** Path of a list with what narrows it. */
export function addressOf({ path, query }: { readonly path: string; readonly query: Query }): string {
  const narrowed = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) narrowed.append(name, String(one));
  }
  return narrowed.size === 0 ? path : `${path}?${narrowed}`;
}

/** The cursor in a `next` link; a bare cursor stays as it is. */
export function cursorOf(next: string): string {
  const query = next.split('?')[1];
  return (query === undefined ? null : new URLSearchParams(query).get('cursor')) ?? next;
}
