import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { allOf, type Sql, type SqlValue, sql } from '../database/sql.ts';
import type { SiteContext } from './environment.ts';
import { SiteError } from './errors.ts';
import { withoutGateway } from './gateway.ts';
import { siteBase } from './links.ts';
import { integerParameter } from './parameters.ts';

/** Which rows of a list a request wants. */
export interface PageRequest {
  readonly limit: number;
  /** Where the page before ended. */
  readonly after: readonly [SqlValue, number] | undefined;
}

/** A list's order: by `key`, and by id among equals, so that a cursor marks one place. */
export interface SortOrder {
  readonly key: Sql;
  readonly id: Sql;
  readonly descending: boolean;
}

export interface ListQuery {
  readonly columns: Sql;
  readonly from: Sql;
  readonly conditions: readonly Sql[];
  readonly order: SortOrder;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Where the next page starts; absent on the last. */
  readonly nextCursor: string | undefined;
}

const cursorContents = z.tuple([z.union([z.string(), z.number(), z.null()]), z.number()]);

/** Reads `limit` and `cursor`. Throws 400 when the limit is out of range or the cursor is not one of ours. */
export function pageRequest(context: SiteContext, maximum = 250, usual = 25): PageRequest {
  const limit = integerParameter(context, 'limit') ?? usual;
  if (limit < 1 || limit > maximum) {
    throw new SiteError('INVALID_REQUEST_PARAMETER', `'limit' must be between 1 and ${maximum}.`);
  }
  const cursor = context.req.query('cursor');
  return { limit, after: cursor ? decodeCursor(cursor) : undefined };
}

/** Reads one page of a list, starting after the cursor's row, whatever was added or removed since. */
export function readPage<Row extends { readonly id: number }>(
  database: Database,
  query: ListQuery,
  request: PageRequest,
): Page<Row> {
  const { key, id, descending } = query.order;
  const direction = descending ? sql`desc` : sql`asc`;
  const beyond = descending ? sql`<` : sql`>`;
  const conditions = [...query.conditions];
  if (request.after)
    conditions.push(sql`(${key}, ${id}) ${beyond} (${request.after[0]}, ${request.after[1]})`);

  const rows = database.all<Row & { readonly sort_key: SqlValue }>(sql`
    select ${key} as sort_key, ${query.columns} from ${query.from} where ${allOf(conditions)}
    order by ${key} ${direction}, ${id} ${direction} limit ${request.limit + 1}`);
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  const more = rows.length > request.limit && last !== undefined;
  return { rows: shown, nextCursor: more ? encodeCursor([last.sort_key, last.id]) : undefined };
}

/** Answers a v2 list: `_links.next` and the `Link` header lead on, both from the origin. */
export function listResponse(
  context: SiteContext,
  results: readonly object[],
  nextCursor?: string | undefined,
): Response {
  const base = siteBase(context);
  if (nextCursor === undefined) return context.json({ results, _links: { base } });
  const next = nextPath(context, nextCursor);
  context.header('Link', `<${next}>; rel="next", <${base}>; rel="base"`);
  return context.json({ results, _links: { next, base } });
}

/** The request's own path and query with the cursor of the next page, as a path from the site's origin. */
export function nextPath(context: SiteContext, cursor: string): string {
  const url = new URL(context.req.url);
  url.searchParams.set('cursor', cursor);
  return `${withoutGateway(url.pathname)}${url.search}`;
}

/** The cursor of a list without keys: the number of those before. */
export function positionCursor(position: number): string {
  return encodeCursor([null, position]);
}

function encodeCursor(position: readonly [SqlValue, number]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function decodeCursor(cursor: string): readonly [SqlValue, number] {
  try {
    return cursorContents.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new SiteError('INVALID_REQUEST_PARAMETER', "'cursor' is not valid: send one from '_links.next'.");
  }
}
