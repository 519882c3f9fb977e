import { type Content, contentColumns, contentTables } from '../content/content.ts';
import type { Database } from '../database/database.ts';
import { allOf, type Sql, sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { User } from '../users/user.ts';

/** An attachment: content below the page, blog post or custom content that it belongs to, and its current file. */
export interface Attachment extends Content {
  /** The content that it belongs to. */
  readonly container_id: number;
  readonly container_type: string;
  readonly file_id: string;
  readonly media_type: string;
  /** In bytes. */
  readonly file_size: number;
}

/** The file of one version. */
export interface AttachmentFile {
  readonly number: number;
  readonly file_id: string;
  readonly media_type: string;
  readonly file_size: number;
}

/** The columns of {@link Attachment}, out of {@link attachmentTables}. */
export const attachmentColumns = sql`${contentColumns}, holder.id as container_id, holder.type as container_type,
  f.file_id, f.media_type, f.file_size`;

/** The attachment `c` with its `s` and `v` as other content, its current file `f` and the content `holder` it is on. */
export const attachmentTables = sql`${contentTables}
  join attachment_file f on f.content_id = c.id and f.number = c.version_number
  join content holder on holder.id = c.parent_id`;

/** The attachment with this id, in any status, if the user may see what it belongs to. */
export function findAttachment(database: Database, user: User, id: number): Attachment | undefined {
  return findWhere(database, user, [sql`c.id = ${id}`]);
}

/** The attachment of a content with this file name, which is not in the trash. */
export function findAttachmentByName(
  database: Database,
  user: User,
  containerId: number,
  fileName: string,
): Attachment | undefined {
  return findWhere(database, user, [
    sql`c.parent_id = ${containerId}`,
    sql`c.title = ${fileName}`,
    sql`c.status <> 'trashed'`,
  ]);
}

/** The file of one version of an attachment. */
export function findFile(
  database: Database,
  attachmentId: number,
  versionNumber: number,
): AttachmentFile | undefined {
  return database.first<AttachmentFile>(sql`
    select number, file_id, media_type, file_size from attachment_file
    where content_id = ${attachmentId} and number = ${versionNumber}`);
}

function findWhere(database: Database, user: User, conditions: readonly Sql[]): Attachment | undefined {
  return database.first<Attachment>(sql`
    select ${attachmentColumns} from ${attachmentTables}
    where ${allOf([sql`c.type = 'attachment'`, contentVisibleTo(user), ...conditions])}`);
}
