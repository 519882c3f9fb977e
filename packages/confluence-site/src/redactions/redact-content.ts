import { storageToAdf } from '../adf/to-adf/document.ts';
import { adfToStorage } from '../adf/to-storage/document.ts';
import { recordContentAudit } from '../audit/record-audit.ts';
import { appendVersion } from '../content/append-version.ts';
import { type Content, readBody, requireWritten } from '../content/content.ts';
import { siteLinkResolver } from '../content/link-resolver.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { plainText } from '../storage-format/plain-text.ts';
import type { User } from '../users/user.ts';
import { deleteVersion } from '../versions/change-history.ts';
import { findVersion, newestVersions } from '../versions/version.ts';
import { type Redaction, type RedactionPointer, redactBody, redactTitle } from './redaction.ts';

/** What is to be made unreadable. */
export interface RedactionRequest {
  /** When the content was last changed, as the caller knows it. Milliseconds since 1970. */
  readonly createdAt: number;
  /** The current version where it is not given. */
  readonly versionNumber?: number | null | undefined;
  /** Whether earlier versions that hold the redacted words go. */
  readonly cleanHistory?: boolean | null | undefined;
  readonly body: readonly RedactionPointer[];
  readonly title: readonly RedactionPointer[];
}

/** The redactions that were made, in the order in which they were asked for. */
export interface RedactionReport {
  readonly body: readonly Redaction[];
  readonly title: readonly Redaction[];
}

/**
 * Makes words of a page or blog post unreadable: in a new version, or in the earlier version that the request names.
 *
 * Throws 400 when the content changed since `createdAt`, there is no such version, or a pointer leads to no text.
 */
export function redactContent(
  site: SiteParts,
  user: User,
  content: Content,
  request: RedactionRequest,
): RedactionReport {
  if (request.createdAt !== content.version_created_at) {
    const now = new Date(content.version_created_at).toISOString();
    throw new SiteError('BAD_REQUEST', `'createdAt' is out of date: the content was last changed at ${now}.`);
  }
  return site.database.transaction(() => {
    const number = request.versionNumber ?? content.version_number;
    const version = findVersion(site, content.id, number);
    if (!version) throw new SiteError('BAD_REQUEST', `No version found with number: ${number}`);
    const storage = readBody(site.database, content.id, number);
    const links = siteLinkResolver(site, user, content.space_key);
    const body = redactBody(storageToAdf(storage, links), request.body);
    const title = redactTitle(version.title, request.title);
    const text = {
      title: title.text,
      // A body that nothing was asked of stays as it is, byte for byte.
      body: request.body.length === 0 ? storage : adfToStorage(JSON.stringify(body.text)),
    };
    if (number === content.version_number) appendVersion(site, user, content, { ...text, message: '' });
    else rewriteVersion(site, content, number, text);
    if (request.cleanHistory) cleanHistory(site, user, content, [...body.removed, ...title.removed]);
    recordContentAudit(site, user, 'redacted', content);
    return { body: body.redactions, title: title.redactions };
  });
}

function rewriteVersion(
  site: SiteParts,
  content: Content,
  number: number,
  text: { readonly title: string; readonly body: string },
): void {
  site.database.run(sql`
    update content_version set title = ${text.title}, body = ${text.body}
    where content_id = ${content.id} and number = ${number}`);
}

function cleanHistory(site: SiteParts, user: User, content: Content, words: readonly string[]): void {
  const current = requireWritten(site.database, user, content.id);
  const holding = newestVersions(site, content.id, current.version_number).filter(({ number, title }) => {
    if (number === current.version_number) return false;
    const text = `${title} ${plainText(readBody(site.database, content.id, number))}`;
    return words.some((word) => word !== '' && text.includes(word));
  });
  // The newest first: deleting a version changes the numbers of those after it, and of the current one.
  for (const { number } of holding) {
    deleteVersion(site, user, requireWritten(site.database, user, content.id), number);
  }
}
