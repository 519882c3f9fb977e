import { recordContentAudit } from '../audit/record-audit.ts';
import type { Content } from '../content/content.ts';
import { insertContent } from '../content/insert-content.ts';
import { sql } from '../database/sql.ts';
import { notFound, SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { type Attachment, findAttachment, findAttachmentByName } from './attachment.ts';
import type { UploadedFile } from './attachment-upload.ts';

/** What an upload does where the content has an attachment of the same name. */
export type OnSameName = 'refuse' | 'new-version';

/**
 * Puts files on a content: all of them, or none.
 *
 * @param open Checks, when the bytes are kept already, that the content is there and may be changed.
 * Throws 400 on a name that is taken when `onSameName` is `refuse`.
 */
export async function storeAttachments(
  site: SiteParts,
  user: User,
  files: readonly UploadedFile[],
  onSameName: OnSameName,
  open: () => Content,
): Promise<Attachment[]> {
  return withFiles(site, files, (keep) => {
    const container = open();
    return files.map((file) => {
      const same = findAttachmentByName(site.database, user, container.id, file.name);
      if (!same) return createAttachment(site, user, container, file, keep(file));
      if (onSameName === 'new-version') return addVersion(site, user, same, file, keep(file));
      throw new SiteError(
        'BAD_REQUEST',
        `Cannot add a new attachment with same file name as an existing attachment: ${file.name}`,
      );
    });
  });
}

/** Gives an attachment new bytes, in a new version under its old name. */
export async function storeAttachmentVersion(
  site: SiteParts,
  user: User,
  file: UploadedFile,
  open: () => Attachment,
): Promise<Attachment> {
  return withFiles(site, [file], (keep) => addVersion(site, user, open(), file, keep(file)));
}

/**
 * Removes the bytes that no attachment has any more: those of purged pages and deleted spaces, and of uploads that the
 * process did not live to finish. Only at the start, when nothing is being uploaded.
 */
export function removeUnusedFiles(site: SiteParts): void {
  const rows = site.database.all<{ file_id: string }>(sql`select file_id from attachment_file`);
  const used = new Set(rows.map((row) => row.file_id));
  for (const id of site.files.list()) if (!used.has(id)) site.files.remove(id);
}

/** Keeps the bytes first, then writes the rows that name them; when those are refused, the bytes go again. */
async function withFiles<Result>(
  site: SiteParts,
  files: readonly UploadedFile[],
  work: (keep: (file: UploadedFile) => string) => Result,
): Promise<Result> {
  const kept = new Map<UploadedFile, string>();
  try {
    for (const file of files) kept.set(file, await site.files.write(file.bytes));
    return site.database.transaction(() => work((file) => kept.get(file) ?? ''));
  } catch (error) {
    for (const id of kept.values()) site.files.remove(id);
    throw error;
  }
}

/** Writes the rows of a new attachment, whose bytes are kept already. Called in a transaction. */
export function createAttachment(
  site: SiteParts,
  user: User,
  container: Pick<Content, 'id' | 'space_id'>,
  file: UploadedFile,
  fileId: string,
): Attachment {
  const id = insertContent(site, user, {
    type: 'attachment',
    status: 'current',
    spaceId: container.space_id,
    parentId: container.id,
    title: file.name,
    body: '',
  });
  site.database.run(sql`
    update content_version set message = ${file.comment}, minor_edit = ${Number(file.isMinorEdit)}
    where content_id = ${id} and number = 1`);
  insertFile(site, id, 1, file, fileId);
  return requireAttachment(site, user, id);
}

function addVersion(
  site: SiteParts,
  user: User,
  attachment: Attachment,
  file: UploadedFile,
  fileId: string,
): Attachment {
  const { database } = site;
  const number = attachment.version_number + 1;
  const now = site.now();
  database.run(sql`
    insert into content_version (content_id, number, title, body, author_id, created_at, message, minor_edit)
    values (${attachment.id}, ${number}, ${attachment.title}, '', ${user.accountId}, ${now}, ${file.comment},
      ${Number(file.isMinorEdit)})`);
  database.run(sql`
    update content set version_number = ${number}, modified_at = ${now} where id = ${attachment.id}`);
  insertFile(site, attachment.id, number, file, fileId);
  recordContentAudit(site, user, 'updated', attachment);
  return requireAttachment(site, user, attachment.id);
}

function insertFile(site: SiteParts, id: number, number: number, file: UploadedFile, fileId: string): void {
  site.database.run(sql`
    insert into attachment_file (content_id, number, file_id, media_type, file_size)
    values (${id}, ${number}, ${fileId}, ${file.mediaType}, ${file.bytes.length})`);
}

function requireAttachment(site: SiteParts, user: User, id: number): Attachment {
  const attachment = findAttachment(site.database, user, id);
  if (!attachment) throw notFound();
  return attachment;
}
