import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { allOf, type Sql, sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

/** The pages and blog posts that the user may see and that meet the conditions on `c` and `v`, the last changed first. */
export function recentContent(
  site: SiteParts,
  user: User,
  limit: number,
  conditions: readonly Sql[] = [],
): Content[] {
  const where = allOf([
    sql`+c.type in ('page', 'blogpost')`,
    sql`+c.status = 'current'`,
    contentVisibleTo(user),
    ...conditions,
  ]);
  // The cross joins and the plus signs have SQLite go down the index of changes and stop at the limit.
  return site.database.all<Content>(sql`
    with recent as materialized (
      select c.id from content c
      cross join space s on s.id = c.space_id
      cross join content_version v on v.content_id = c.id and v.number = c.version_number
      where ${where} order by c.modified_at desc, c.id desc limit ${limit}
    )
    select ${contentColumns} from recent cross join ${contentTables} where c.id = recent.id
    order by c.modified_at desc, c.id desc`);
}
