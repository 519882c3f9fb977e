import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { compileCql } from '../cql/compile.ts';
import { allOf, isOneOf, type Sql, sql } from '../database/sql.ts';
import type { OffsetRequest } from '../http/offset-paging.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

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

/**
 * Searches the published pages and blog posts that the user may see: by what ORDER BY says, else the best match and
 * then the latest change first. Throws 400 on bad CQL.
 *
 * @param extra Conditions on `c` and `s` from outside the query.
 */
export function searchContent(
  site: SiteParts,
  user: User,
  query: string,
  request: OffsetRequest,
  extra: readonly Sql[] = [],
): FoundPage {
  const { condition, order, wanted } = compileCql(query, { user, now: site.now() });
  const isPublished = isOneOf(sql`c.status`, ['current', 'archived']);
  const where = allOf([isPublished, contentVisibleTo(user), condition, ...extra]);
  const rows = site.database.all<FoundContent>(sql`
    with ranks as materialized (${ranksOf(wanted)})
    select ${contentColumns}, s.name as space_name, ifnull(f.score, 0) as score
    from ${contentTables} left join ranks f on f.id = c.id
    where ${where}
    order by ${order ?? sql`score desc, c.modified_at desc`}, c.id limit ${request.limit} offset ${request.start}`);
  const total = site.database.first<{ total: number }>(
    sql`select count(*) as total from content c join space s on s.id = c.space_id where ${where}`,
  );
  return { rows, total: total?.total ?? 0, wanted };
}

// A word in the title says ten times as much about a page as one in its text.
function ranksOf(wanted: string | undefined): Sql {
  return wanted === undefined
    ? sql`select 0 as id, 0 as score where 0`
    : sql`select rowid as id, -bm25(search_index, 10, 1) as score from search_index where search_index match ${wanted}`;
}
