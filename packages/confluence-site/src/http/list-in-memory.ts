import type { SiteContext } from './environment.ts';
import { listResponse, pageRequest, positionCursor } from './paging.ts';

/** Answers a v2 list of things that are few and always in the same order: a cursor tells how many came before. */
export function listInMemory(context: SiteContext, all: readonly object[]): Response {
  const { limit, after } = pageRequest(context);
  const start = after?.[1] ?? 0;
  const end = start + limit;
  return listResponse(context, all.slice(start, end), end < all.length ? positionCursor(end) : undefined);
}
