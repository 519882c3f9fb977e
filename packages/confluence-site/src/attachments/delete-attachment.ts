import { recordContentAudit } from '../audit/record-audit.ts';
import { sql } from '../database/sql.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { removeUnusedLabels } from '../labels/label.ts';
import { mayAdminister } from '../permissions/administration.ts';
import { removeFromIndex } from '../search/search-index.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import type { User } from '../users/user.ts';
import type { Attachment } from './attachment.ts';

/** Puts an attachment in the trash. Throws 404 when it is there already. */
export function trashAttachment(site: SiteParts, user: User, attachment: Attachment): void {
  if (attachment.status === 'trashed') throw notFound();
  site.database.run(sql`update content set status = 'trashed' where id = ${attachment.id}`);
  recordContentAudit(site, user, 'trashed', attachment);
}

/**
 * Removes an attachment that is in the trash for good, with the bytes of all its versions.
 *
 * Throws 400 when it is not in the trash, 404 when the user does not administer the space, as the documents have it.
 */
export function purgeAttachment(site: SiteParts, user: User, attachment: Attachment): void {
  const { database } = site;
  if (attachment.status !== 'trashed') {
    throw new SiteError(
      'BAD_REQUEST',
      'Only an attachment in the trash can be purged: delete it without purge first.',
    );
  }
  if (!mayAdminister(database, user, requireSpace(database, user, attachment.space_id))) throw notFound();
  const files = database.all<{ file_id: string }>(
    sql`select file_id from attachment_file where content_id = ${attachment.id}`,
  );
  database.transaction(() => {
    removeFromIndex(database, attachment.id);
    database.run(sql`delete from content where parent_id = ${attachment.id}`);
    database.run(sql`delete from content where id = ${attachment.id}`);
    removeUnusedLabels(database);
    recordContentAudit(site, user, 'purged', attachment);
  });
  for (const { file_id } of files) removeUnlessUsed(site, file_id);
}

// A copy of an attachment, on the copy of its page, has the same file.
function removeUnlessUsed(site: SiteParts, fileId: string): void {
  const used = site.database.first(sql`select 1 from attachment_file where file_id = ${fileId}`);
  if (!used) site.files.remove(fileId);
}
