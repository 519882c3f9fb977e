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

/** From how many matches on a search is done in another way. */
export interface SearchThresholds {
  /**
   * Up to so many results are ranked one by one. Of more, those with the words in their title come first, and then the
   * latest: a word that is nearly everywhere says little about any one page, and ranking takes a microsecond each.
   */
  readonly rankedOneByOne: number;
  /** Up to so many matches are gathered and sorted; of more, those needed are soon met in the order of an index. */
  readonly gathered: number;
}

const usualThresholds: SearchThresholds = { rankedOneByOne: 10_000, gathered: 1_000 };

/** How many contents meet a full-text query and the other conditions. */
export function countFound(database: Database, match: string | undefined, where: Sql): number {
  const row = database.first<{ total: number }>(
    sql`select count(*) as total from ${leadingTo(match)} where ${matches(match)} and ${where}`,
  );
  return row?.total ?? 0;
}

/** A query of one page of results, in the cheapest way for how many there are. */
export function foundRows(
  database: Database,
  search: Search,
  { rankedOneByOne, gathered } = usualThresholds,
): FoundRows {
  const { match, wanted, order, total } = search;
  if (order !== undefined) return inOrder(search, sql`${order}, c.id`, gathered);
  if (wanted === undefined) return inOrder(search, latestFirst, gathered);
  if (match === undefined) return rankedAmongOthers(search, wanted);
  return total > rankedOneByOne ? titlesFirst(database, search, match, gathered) : ranked(search, match);
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

function inOrder({ match, where, total, request }: Search, order: Sql, gathered: number): FoundRows {
  const rows = sql`
    select c.id, 0 as score from ${ordered(match, where, order, total > gathered)} ${limited(request)}`;
  return { rows, order };
}

function titlesFirst(
  database: Database,
  { where, total, request }: Search,
  match: string,
  gathered: number,
): FoundRows {
  const inTitle = `{title} : (${match})`;
  const isElsewhere = sql`${where} and c.id not in (select rowid from search_index where ${matches(inTitle)})`;
  const titled = ordered(inTitle, where, latestFirst, countMatches(database, inTitle) > gathered);
  const others = ordered(match, isElsewhere, latestFirst, total > gathered);
  const upTo = request.start + request.limit;
  const rows = sql`
    select * from (
      select * from (select c.id, 1 as score from ${titled} limit ${upTo})
      union all
      select * from (select c.id, 0 as score from ${others} limit ${upTo})
    ) ${limited(request)}`;
  return { rows, order: bestFirst };
}

function countMatches(database: Database, match: string): number {
  const row = database.first<{ total: number }>(
    sql`select count(*) as total from search_index where ${matches(match)}`,
  );
  return row?.total ?? 0;
}

function ordered(match: string | undefined, where: Sql, order: Sql, hasMany: boolean): Sql {
  if (match === undefined || !hasMany) {
    return sql`${leadingTo(match)} where ${matches(match)} and ${where} order by ${order}`;
  }
  // The plus keeps the matches from leading, so that the order does.
  const isMatch = sql`+c.id in (select rowid from search_index where ${matches(match)})`;
  return sql`${leadingTo(undefined)} where ${isMatch} and ${where} order by ${order}`;
}

function limited({ start, limit }: OffsetRequest): Sql {
  return sql`limit ${limit} offset ${start}`;
}
