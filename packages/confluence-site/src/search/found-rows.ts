import type { Database } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { OffsetRequest } from '../http/offset-paging.ts';

/** What is searched for. */
export interface Search {
  /** A full-text query that everything found answers. */
  readonly match: string | undefined;
  /** A full-text query of everything that counts for the rank. */
  readonly wanted: string | undefined;
  /** The other conditions, on the content `c` in the space `s`. */
  readonly where: Sql;
  /** What ORDER BY says. */
  readonly order: Sql | undefined;
  /** How many are found. */
  readonly total: number;
  readonly request: OffsetRequest;
}

/** The rows of one page of results: `id` and `score`. */
export interface FoundRows {
  readonly rows: Sql;
  /** The order of the page, by columns of `c`, `s` and `score`. */
  readonly order: Sql;
}

/**
 * Up to so many results are ranked one by one. Of more, those with the words in their title come first, and then the
 * latest: a word that is nearly everywhere says little about any one page, and ranking takes a microsecond each.
 */
const rankedOneByOne = 10_000;

/** How many contents meet a full-text query and the other conditions. */
export function countFound(database: Database, match: string | undefined, where: Sql): number {
  const row = database.first<{ total: number }>(
    sql`select count(*) as total from ${leadingTo(match)} where ${matches(match)} and ${where}`,
  );
  return row?.total ?? 0;
}

/** A query of one page of results, in the cheapest way for how many there are. */
export function foundRows(search: Search): FoundRows {
  const { match, wanted, order, total } = search;
  if (order !== undefined) return inOrder(search, sql`${order}, c.id`);
  if (wanted === undefined) return inOrder(search, latestFirst);
  if (match === undefined) return rankedAmongOthers(search, wanted);
  return total > rankedOneByOne ? titlesFirst(search, match) : ranked(search, match);
}

const latestFirst = sql`c.modified_at desc, c.id`;
const bestFirst = sql`score desc, ${latestFirst}`;

// A word in the title says ten times as much about a page as one in its text.
const score = sql`-bm25(search_index, 10, 1)`;

function leadingTo(match: string | undefined): Sql {
  const content = sql`content c cross join space s on s.id = c.space_id`;
  return match === undefined ? content : sql`search_index f cross join ${content} and c.id = f.rowid`;
}

function matches(match: string | undefined): Sql {
  return match === undefined ? sql`1` : sql`search_index match ${match}`;
}

function ranked({ where, request }: Search, match: string): FoundRows {
  const rows = sql`
    select c.id, ${score} as score from ${leadingTo(match)} where ${matches(match)} and ${where}
    order by ${bestFirst} ${limited(request)}`;
  return { rows, order: bestFirst };
}

// Some are found by something else than their text, and have no rank.
function rankedAmongOthers({ where, request }: Search, wanted: string): FoundRows {
  const rows = sql`
    select c.id, ifnull(rank.score, 0) as score from ${leadingTo(undefined)} left join
      (select rowid as id, ${score} as score from search_index where search_index match ${wanted}) rank on rank.id = c.id
    where ${where} order by ${bestFirst} ${limited(request)}`;
  return { rows, order: bestFirst };
}

function inOrder(search: Search, order: Sql): FoundRows {
  return { rows: sql`${walk(search, sql`1`, order)} ${limited(search.request)}`, order };
}

function titlesFirst(search: Search, match: string): FoundRows {
  const { start, limit } = search.request;
  const inTitle = sql`+c.id in (select rowid from search_index where search_index match ${`{title} : (${match})`})`;
  const some = (condition: Sql, value: number) => sql`
    select id, ${value} as score from (${walk(search, condition, latestFirst)} limit ${start + limit})`;
  const rows = sql`
    select * from (${some(inTitle, 1)} union all ${some(sql`not ${inTitle}`, 0)}) ${limited(search.request)}`;
  return { rows, order: bestFirst };
}

/** Many are found: in the order of an index, until there are enough. Few are: gathered, then sorted. */
function walk({ match, where, total }: Search, condition: Sql, order: Sql): Sql {
  const isDense = match !== undefined && total > 1_000;
  const [tables, matching] = isDense
    ? [leadingTo(undefined), sql`+c.id in (select rowid from search_index where search_index match ${match})`]
    : [leadingTo(match), matches(match)];
  return sql`select c.id, 0 as score from ${tables} where ${matching} and ${where} and ${condition} order by ${order}`;
}

function limited({ start, limit }: OffsetRequest): Sql {
  return sql`limit ${limit} offset ${start}`;
}
