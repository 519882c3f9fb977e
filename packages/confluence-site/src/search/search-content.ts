import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { compileCql } from '../cql/compile.ts';
import { allOf, isOneOf, type Sql, sql } from '../database/sql.ts';
import type { OffsetRequest } from '../http/offset-paging.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { countFound, type FoundRows, foundRows } from './found-rows.ts';
import { asSearched, stillVisibleTo } from './searched-state.ts';

/** A found page or blog post with the name of its space. */
export interface FoundContent extends Content {
  readonly space_name: string;
  /** The better, the higher; 0 where the query asks for no text. */
  readonly score: number;
}

export interface FoundPage {
  readonly rows: readonly FoundContent[];
  /** How many there are on all pages. */
  readonly total: number;
  /** The full-text query to show excerpts by; undefined where the query asks for no text. */
  readonly wanted: string | undefined;
}

/** What a search is narrowed to from outside its query. */
export interface Narrowing {
  /** On the content `c` and its space `s`. */
  readonly conditions?: readonly Sql[];
  /** Of these statuses alone; what is published where they are left out. */
  readonly statuses?: readonly string[] | undefined;
}

const published = ['current', 'archived'];
const searchable = [...published, 'draft'];

/**
 * Searches the pages and blog posts that the user may see: by what ORDER BY says, else the best match and then the
 * latest change first. Drafts, which their authors alone see, only where their status is asked for. Throws 400 on bad
 * CQL.
 */
export function searchContent(
  site: SiteParts,
  user: User,
  query: string,
  request: OffsetRequest,
  { conditions = [], statuses = published }: Narrowing = {},
): FoundPage {
  const { database } = asSearched(site);
  const { match, condition, order, wanted } = compileCql(query, { user, now: site.now() });
  const wantedStatuses = statuses.filter((status) => searchable.includes(status));
  const where = allOf([
    isOneOf(sql`c.status`, wantedStatuses),
    contentVisibleTo(user),
    condition,
    ...stillVisibleTo(site, user),
    ...conditions,
  ]);
  const total = countFound(database, match, where);
  const found = foundRows(database, { match, wanted, where, order, total, request });
  return { rows: database.all<FoundContent>(wholeRows(found)), total, wanted };
}

// Only what is shown is read whole: sorted is by no more than the order takes.
function wholeRows({ rows, order }: FoundRows): Sql {
  return sql`
    with found as materialized (${rows})
    select ${contentColumns}, s.name as space_name, found.score
    from found cross join ${contentTables} where c.id = found.id order by ${order}`;
}
