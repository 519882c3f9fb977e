import { allOf, type Sql, sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

/** Keeps that somebody looked at a content's page. Reading it by the API is no view, as on the real site. */
export function recordView(site: SiteParts, user: User, contentId: number): void {
  site.database.run(sql`
    insert into content_view (content_id, account_id, viewed_at)
    values (${contentId}, ${user.accountId}, ${site.now()})`);
}

/** How often a content was looked at, and by how many people, since a moment (milliseconds since 1970) or ever. */
export function countViews(
  site: SiteParts,
  contentId: number,
  since: number | undefined,
): { readonly views: number; readonly viewers: number } {
  const conditions: Sql[] = [sql`content_id = ${contentId}`];
  if (since !== undefined) conditions.push(sql`viewed_at >= ${since}`);
  const row = site.database.first<{ views: number; viewers: number }>(sql`
    select count(*) as views, count(distinct account_id) as viewers from content_view where ${allOf(conditions)}`);
  return row ?? { views: 0, viewers: 0 };
}
