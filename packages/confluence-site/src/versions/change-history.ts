import { recordContentAudit } from '../audit/record-audit.ts';
import { appendVersion } from '../content/append-version.ts';
import { type Content, readBody, requireWritten } from '../content/content.ts';
import { checkTitle, checkTitleIsFree } from '../content/titles.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { findVersion } from './version.ts';

/** Which version comes back, and how. */
export interface Restoration {
  readonly versionNumber: number;
  readonly message: string;
  /** Whether the title of then comes back too. */
  readonly restoreTitle: boolean;
}

/**
 * Writes an earlier version again, as the newest one, and answers the content.
 *
 * Throws 400 when there is no such version or it is the current one, or when its title is taken.
 */
export function restoreVersion(
  site: SiteParts,
  user: User,
  content: Content,
  restoration: Restoration,
): Content {
  return site.database.transaction(() => {
    const { versionNumber } = restoration;
    const version = requirePastVersion(site, content, versionNumber, 'restored');
    const title = restoration.restoreTitle ? checkTitle(version.title) : content.title;
    if (title !== content.title && (content.type === 'page' || content.type === 'blogpost')) {
      const place = { type: content.type, spaceId: content.space_id, exceptId: content.id };
      checkTitleIsFree(site.database, place, title);
    }
    appendVersion(site, user, content, {
      title,
      body: readBody(site.database, content.id, versionNumber),
      message: restoration.message,
    });
    if (content.type === 'attachment') {
      site.database.run(sql`
        insert into attachment_file (content_id, number, file_id, media_type, file_size)
        select content_id, ${content.version_number + 1}, file_id, media_type, file_size from attachment_file
        where content_id = ${content.id} and number = ${versionNumber}`);
    }
    recordContentAudit(site, user, 'version-restored', content);
    return requireWritten(site.database, user, content.id);
  });
}

/**
 * Deletes an earlier version; those after it move up by one, as on the real site.
 *
 * Throws 400 when there is no such version or it is the current one.
 */
export function deleteVersion(site: SiteParts, user: User, content: Content, number: number): void {
  const { database } = site;
  database.transaction(() => {
    requirePastVersion(site, content, number, 'deleted');
    removeNumber(database, 'content_version', content.id, number);
    if (content.type === 'attachment') removeNumber(database, 'attachment_file', content.id, number);
    database.run(sql`update content set version_number = version_number - 1 where id = ${content.id}`);
    recordContentAudit(site, user, 'version-deleted', content);
  });
}

// The others move by way of negative numbers: no two may have one number, not even in the middle of a statement.
function removeNumber(
  database: Database,
  table: 'content_version' | 'attachment_file',
  id: number,
  number: number,
): void {
  const ofContent = (text: string, ...values: number[]) =>
    database.run({ text: text.replace('TABLE', table), values: [id, ...values] });
  ofContent('delete from TABLE where content_id = ? and number = ?', number);
  ofContent('update TABLE set number = 1 - number where content_id = ? and number > ?', number);
  ofContent('update TABLE set number = -number where content_id = ? and number < 0');
}

function requirePastVersion(site: SiteParts, content: Content, number: number, done: string) {
  const version = findVersion(site, content.id, number);
  if (!version) throw new SiteError('BAD_REQUEST', `No version found with number: ${number}`);
  if (number === content.version_number)
    throw new SiteError('BAD_REQUEST', `The current version cannot be ${done}: ${number}`);
  return version;
}
