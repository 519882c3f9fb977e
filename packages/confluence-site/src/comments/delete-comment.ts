import { recordContentAudit } from '../audit/record-audit.ts';
import { type Sql, sql } from '../database/sql.ts';
import { notFound } from '../http/errors.ts';
import { mayDelete } from '../permissions/content-access.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { type CommentType, requireComment } from './comment.ts';
import { unmarkWords } from './inline-thread.ts';

/**
 * Deletes a comment for good. Replies to a footer comment move up to what it answered; those to the first comment on
 * some words go with it, as the words are marked no more.
 *
 * Throws 404 when the user may not see the comment, or it is somebody else's and no role permits it.
 */
export function deleteComment(site: SiteParts, user: User, type: CommentType, id: number): void {
  const { database } = site;
  database.transaction(() => {
    const comment = requireComment(database, user, type, id);
    if (!mayDelete(database, user, comment)) throw notFound();
    if (type === 'inline-comment' && comment.parent_id === comment.container_id) {
      unmarkWords(site, user, comment);
      deleteCommentsWhere(site, sql`marker_ref = ${comment.marker_ref}`);
    } else {
      database.run(sql`update content set parent_id = ${comment.parent_id} where parent_id = ${id}`);
      deleteCommentsWhere(site, sql`content_id = ${id}`);
    }
    recordContentAudit(site, user, 'purged', comment);
  });
}

// One statement for all rows of a thread: replies refer to one another.
function deleteCommentsWhere({ database }: SiteParts, condition: Sql): void {
  const ids = sql`select content_id from comment where ${condition}`;
  database.run(sql`delete from search_index where rowid in (${ids})`);
  database.run(sql`delete from content where id in (${ids})`);
}
