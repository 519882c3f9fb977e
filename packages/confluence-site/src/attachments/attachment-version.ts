import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import type { User } from '../users/user.ts';
import { type Attachment, findFile } from './attachment.ts';

interface VersionRow {
  readonly title: string;
  readonly author_id: string;
  readonly created_at: number;
  readonly message: string;
  readonly minor_edit: number;
}

/** The attachment as it was at a version of its own, with that version's file. */
export function attachmentAtVersion(
  database: Database,
  attachment: Attachment,
  number: number,
): Attachment | undefined {
  if (number === attachment.version_number) return attachment;
  const file = findFile(database, attachment.id, number);
  const version = database.first<VersionRow>(sql`
    select title, author_id, created_at, message, minor_edit from content_version
    where content_id = ${attachment.id} and number = ${number}`);
  if (!file || !version) return undefined;
  return {
    ...attachment,
    title: version.title,
    version_number: number,
    version_author_id: version.author_id,
    version_created_at: version.created_at,
    version_message: version.message,
    version_minor_edit: version.minor_edit,
    file_id: file.file_id,
    media_type: file.media_type,
    file_size: file.file_size,
  };
}

/** Throws 403 when the user sees the attachment and may not change what it is on: it has no restrictions of its own. */
export function requireUpdatableAttachment(database: Database, user: User, attachment: Attachment): void {
  requireUpdatable(database, user, { id: attachment.container_id });
}
