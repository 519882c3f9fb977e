import type { Database } from '../database/database.ts';
import { allOf, type Sql, sql } from '../database/sql.ts';
import { notFound } from '../http/errors.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { User } from '../users/user.ts';
import type { ContentType } from './kinds.ts';

export type ContentStatus = 'current' | 'draft' | 'archived' | 'trashed';

/** A content of any kind with its current version and the key of its space; without its body. */
export interface Content {
  readonly id: number;
  readonly type: ContentType;
  readonly status: ContentStatus;
  readonly space_id: number;
  readonly space_key: string;
  readonly title: string;
  readonly parent_id: number | null;
  readonly parent_type: ContentType | null;
  readonly position: number;
  readonly author_id: string;
  readonly owner_id: string;
  readonly last_owner_id: string | null;
  readonly created_at: number;
  readonly modified_at: number;
  readonly version_number: number;
  readonly version_created_at: number;
  readonly version_author_id: string;
  readonly version_message: string;
  readonly version_minor_edit: number;
}

/** The columns of {@link Content}, out of {@link contentTables}. */
export const contentColumns = sql`c.id, c.type, c.status, c.space_id, s.key as space_key, c.title, c.parent_id,
  (select parent.type from content parent where parent.id = c.parent_id) as parent_type, c.position, c.author_id, c.owner_id, c.last_owner_id, c.created_at, c.modified_at, c.version_number,
  v.created_at as version_created_at, v.author_id as version_author_id, v.message as version_message,
  v.minor_edit as version_minor_edit`;

/**
 * The content `c`, its space `s` and its current version `v`. Content comes before what it brings: SQLite would begin
 * with the spaces, since they are few, and then have to sort what an index on content has in order.
 */
export const contentTables = sql`content c
  cross join space s on s.id = c.space_id
  cross join content_version v on v.content_id = c.id and v.number = c.version_number`;

/** The content with this id and type, in any status, if the user may see it. */
export function findContent(
  database: Database,
  user: User,
  id: number,
  type?: ContentType | undefined,
): Content | undefined {
  const conditions: Sql[] = [sql`c.id = ${id}`, contentVisibleTo(user)];
  if (type !== undefined) conditions.push(sql`c.type = ${type}`);
  return database.first<Content>(
    sql`select ${contentColumns} from ${contentTables} where ${allOf(conditions)}`,
  );
}

/** The content with this id, which was written a moment ago. Throws 404 when the user may not see it. */
export function requireWritten(database: Database, user: User, id: number): Content {
  const written = findContent(database, user, id);
  if (!written) throw notFound();
  return written;
}

/** The storage format of one version. */
export function readBody(database: Database, id: number, versionNumber: number): string {
  const row = database.first<{ body: string }>(
    sql`select body from content_version where content_id = ${id} and number = ${versionNumber}`,
  );
  return row?.body ?? '';
}
