import type { SiteContext } from './environment.ts';
import { SiteError } from './errors.ts';
import { siteBase } from './links.ts';
import { integerParameter } from './parameters.ts';

const maximumLimit = 1_000;
const cursorPrefix = 'start:';

/** Which rows of a v1 list a request wants. */
export interface OffsetRequest {
  readonly start: number;
  readonly limit: number;
}

/** Reads `start`, `limit` and the `cursor` of a `_links.next`. Throws 400 when one is out of range. */
export function offsetRequest(context: SiteContext, usualLimit = 25): OffsetRequest {
  const cursor = context.req.query('cursor');
  const start = cursor ? decodeCursor(cursor) : (integerParameter(context, 'start') ?? 0);
  const limit = integerParameter(context, 'limit') ?? usualLimit;
  if (start < 0 || limit < 0) throw new SiteError('BAD_REQUEST', "'start' and 'limit' must not be negative.");
  return { start, limit: Math.min(limit, maximumLimit) };
}

/**
 * `_links` of a v1 list. `next` is relative to `base`, without `/wiki`, as on the real site.
 *
 * @param total How many there are on all pages.
 */
export function offsetLinks(
  context: SiteContext,
  request: OffsetRequest,
  total: number,
): Record<string, string> {
  const url = new URL(context.req.url);
  const path = url.pathname.slice(url.pathname.indexOf('/rest/'));
  const links = {
    base: siteBase(context),
    context: '/wiki',
    self: `${siteBase(context)}${path}${url.search}`,
  };
  const following = request.start + request.limit;
  if (request.limit === 0 || following >= total) return links;
  url.searchParams.delete('start');
  url.searchParams.set('limit', String(request.limit));
  url.searchParams.set('cursor', Buffer.from(`${cursorPrefix}${following}`).toString('base64url'));
  return { ...links, next: `${path}${url.search}` };
}

/** A v1 list: the rows that the request wants, out of all of them. */
export function offsetList(
  context: SiteContext,
  request: OffsetRequest,
  all: readonly object[],
): {
  readonly results: readonly object[];
  readonly start: number;
  readonly limit: number;
  readonly size: number;
  readonly _links: Record<string, string>;
} {
  const results = all.slice(request.start, request.start + request.limit);
  const { start, limit } = request;
  return { results, start, limit, size: results.length, _links: offsetLinks(context, request, all.length) };
}

function decodeCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const digits = text.startsWith(cursorPrefix) ? text.slice(cursorPrefix.length) : '';
  if (!/^\d{1,9}$/.test(digits))
    throw new SiteError('BAD_REQUEST', "'cursor' is not one from '_links.next'.");
  return Number(digits);
}
