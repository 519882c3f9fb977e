import type { JsonObject } from '@tributary/toolkit';

interface ListAnswer<Entry> {
  readonly results: readonly Entry[];
  readonly nextCursor?: string | null;
  readonly totalSize?: number | null;
}

/** A list: its entries in short, how many there are in all where that is known, and where the rest begins. */
export function compactList<Entry>(
  { results, nextCursor, totalSize }: ListAnswer<Entry>,
  entry: (one: Entry) => JsonObject,
): JsonObject {
  return {
    results: results.map(entry),
    ...(totalSize === undefined ? {} : { totalSize }),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  };
}
