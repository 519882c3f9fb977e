import { allOf, type Sql, sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { type Attachment, attachmentColumns, attachmentTables } from './attachment.ts';

/** The files of a content that the user may see, by name. */
export function attachmentsOfContent(site: SiteParts, user: User, contentId: number): Attachment[] {
  return site.database.all<Attachment>(sql`
    select ${attachmentColumns} from ${attachmentTables} where ${conditionsOf(user, contentId)} order by c.title`);
}

/** How many files a content has. */
export function countOfAttachments(site: SiteParts, user: User, contentId: number): number {
  const row = site.database.first<{ count: number }>(sql`
    select count(*) as count from ${attachmentTables} where ${conditionsOf(user, contentId)}`);
  return row?.count ?? 0;
}

function conditionsOf(user: User, contentId: number): Sql {
  return allOf([
    sql`c.parent_id = ${contentId}`,
    sql`c.type = 'attachment'`,
    sql`c.status = 'current'`,
    contentVisibleTo(user),
  ]);
}
