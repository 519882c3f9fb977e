import { type Comment, commentColumns, commentTables } from '../comments/comment.ts';
import { allOf, sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

/** A comment and the answers to it, the oldest first. */
export interface CommentThread {
  readonly comment: Comment;
  readonly answers: readonly CommentThread[];
}

/** The comments that a page shows at most, the oldest of them. */
const maximumComments = 1_000;

/** The threads under a page or blog post, the oldest first. */
export function readComments(site: SiteParts, user: User, containerId: number): CommentThread[] {
  const conditions = [
    sql`m.container_id = ${containerId}`,
    sql`c.status = 'current'`,
    contentVisibleTo(user),
  ];
  const comments = site.database.all<Comment>(sql`
    select ${commentColumns} from ${commentTables} where ${allOf(conditions)}
    order by c.created_at, c.id limit ${maximumComments}`);
  const byParent = Map.groupBy(comments, ({ parent_id }) => parent_id);
  const below = (parentId: number): CommentThread[] =>
    (byParent.get(parentId) ?? []).map((comment) => ({ comment, answers: below(comment.id) }));
  return below(containerId);
}

/** Whether a thread on some words is still talked about; one below the text always is. */
export function isOpen({ comment: { resolution } }: CommentThread): boolean {
  return resolution === 'open' || resolution === 'reopened';
}

/** Where the open threads on marked words are read on the page, by their markers. */
export function threadAddresses(threads: readonly CommentThread[]): ReadonlyMap<string, string> {
  return new Map(
    threads.flatMap((thread) => {
      const { marker_ref: marker, id } = thread.comment;
      return marker === null || !isOpen(thread) ? [] : [[marker, `#comment-${id}`] as const];
    }),
  );
}
