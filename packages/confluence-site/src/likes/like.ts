import { recordContentAudit } from '../audit/record-audit.ts';
import type { Content } from '../content/content.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Page, type PageRequest, readPage } from '../http/paging.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

/** One person's like. `id` numbers the likes of a content, in the order in which they were given. */
export interface Like {
  readonly id: number;
  readonly account_id: string;
}

/** How many like the content. */
export function countLikes(database: Database, contentId: number): number {
  const row = database.first<{ count: number }>(
    sql`select count(*) as count from content_like where content_id = ${contentId}`,
  );
  return row?.count ?? 0;
}

/** Those who like the content, the first to like it first. */
export function listLikes(database: Database, contentId: number, request: PageRequest): Page<Like> {
  return readPage<Like>(
    database,
    {
      columns: sql`l.number as id, l.account_id`,
      from: sql`content_like l`,
      conditions: [sql`l.content_id = ${contentId}`],
      order: { key: sql`l.number`, id: sql`l.number`, descending: false },
    },
    request,
  );
}

/** Whether the user likes the content. */
export function likes(database: Database, user: User, contentId: number): boolean {
  const row = database.first(
    sql`select 1 from content_like where content_id = ${contentId} and account_id = ${user.accountId}`,
  );
  return row !== undefined;
}

/** Likes the content, or takes the like back: what the button on the page does. The API has no such operation. */
export function toggleLike(site: SiteParts, user: User, content: Content): void {
  const { database } = site;
  database.transaction(() => {
    const removed = database.run(
      sql`delete from content_like where content_id = ${content.id} and account_id = ${user.accountId}`,
    );
    if (removed === 0) {
      database.run(sql`
        insert into content_like (content_id, account_id, number, created_at)
        select ${content.id}, ${user.accountId}, coalesce(max(number), 0) + 1, ${site.now()}
        from content_like where content_id = ${content.id}`);
    }
    recordContentAudit(site, user, removed === 0 ? 'liked' : 'unliked', content);
  });
}
