import { type Content, contentColumns, contentTables } from '../content/content.ts';
import type { ContentType } from '../content/kinds.ts';
import type { Database } from '../database/database.ts';
import { allOf, type Sql, sql } from '../database/sql.ts';
import { notFound } from '../http/errors.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { User } from '../users/user.ts';

/** The two kinds of comment: below the text, and on some of its words. */
export type CommentType = 'footer-comment' | 'inline-comment';

/** What a comment can stand under. */
export const containerTypes = ['page', 'blogpost', 'attachment', 'custom'] as const;
export type ContainerType = (typeof containerTypes)[number];

/** How a thread on some words stands; `dangling` where the words are gone from the text. */
export type Resolution = 'open' | 'reopened' | 'resolved' | 'dangling';

/** A comment with its current version and what it stands under. */
export interface Comment extends Content {
  readonly type: CommentType;
  readonly container_id: number;
  readonly container_type: ContentType;
  readonly container_title: string;
  readonly container_created_at: number;
  /** Null on comments below the text. */
  readonly marker_ref: string | null;
  readonly selected_text: string | null;
  readonly resolution: Resolution;
  readonly resolution_author_id: string | null;
  readonly resolution_changed_at: number | null;
}

/**
 * How a thread stands now. A marker that an edit removed leaves the thread dangling until a version that has it
 * comes back, so this is read off the container's text and not kept.
 */
export const resolution = sql`case
  when m.marker_ref is null or instr(cv.body, m.marker_ref) > 0 then m.resolution else 'dangling' end`;

/** The columns of {@link Comment}, out of {@link commentTables}. */
export const commentColumns = sql`${contentColumns}, m.container_id, k.type as container_type,
  k.title as container_title, k.created_at as container_created_at, m.marker_ref, m.selected_text,
  ${resolution} as resolution, m.resolution_author_id, m.resolution_changed_at`;

/** The comment `c` with its own facts `m`, and its container `k` in its current version `cv`. */
export const commentTables = sql`${contentTables}
  join comment m on m.content_id = c.id
  join content k on k.id = m.container_id
  join content_version cv on cv.content_id = k.id and cv.number = k.version_number`;

/** The comment with this id and type. Throws 404 when there is none or the user may not see what it stands under. */
export function requireComment(database: Database, user: User, type: CommentType, id: number): Comment {
  const conditions: Sql[] = [sql`c.id = ${id}`, sql`c.type = ${type}`, contentVisibleTo(user)];
  const comment = database.first<Comment>(
    sql`select ${commentColumns} from ${commentTables} where ${allOf(conditions)}`,
  );
  if (!comment) throw notFound();
  return comment;
}
