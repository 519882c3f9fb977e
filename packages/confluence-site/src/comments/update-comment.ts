import { recordContentAudit } from '../audit/record-audit.ts';
import { appendVersion } from '../content/append-version.ts';
import { type Content, readBody } from '../content/content.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { mayAdminister } from '../permissions/administration.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import type { User } from '../users/user.ts';
import { type Comment, type CommentType, requireComment } from './comment.ts';
import { setResolved } from './inline-thread.ts';

/** What a PUT of a comment says. */
export interface CommentUpdate {
  /** Well-formed storage format; the text stays where it is not given. */
  readonly body?: string | undefined;
  readonly version?: { readonly number: number; readonly message: string } | undefined;
  readonly resolved?: boolean | undefined;
}

/**
 * Gives a comment another text, another resolution, or both.
 *
 * Throws 404 when the user may not see the comment or changes the text of somebody else's, 409 on the wrong version,
 * 400 when there is a text without a version, or the thread is dangling.
 */
export function updateComment(
  site: SiteParts,
  user: User,
  type: CommentType,
  id: number,
  update: CommentUpdate,
): Comment {
  return site.database.transaction(() => {
    const comment = requireComment(site.database, user, type, id);
    if (update.body !== undefined && update.version === undefined)
      throw new SiteError('BAD_REQUEST', "'version.number' is required to change the text of a comment.");
    if (update.resolved !== undefined) setResolved(site, user, comment, update.resolved);
    if (update.version !== undefined) writeVersion(site, user, comment, update.version, update.body);
    return requireComment(site.database, user, type, id);
  });
}

/** Whether the user may change or delete the comment: its author and who administers the space may. */
export function mayEditComment(site: SiteParts, user: User, comment: Content): boolean {
  return (
    comment.author_id === user.accountId ||
    mayAdminister(site.database, user, requireSpace(site.database, user, comment.space_id))
  );
}

function writeVersion(
  site: SiteParts,
  user: User,
  comment: Comment,
  version: NonNullable<CommentUpdate['version']>,
  body: string | undefined,
): void {
  if (body !== undefined && !mayEditComment(site, user, comment)) throw notFound();
  if (version.number !== comment.version_number + 1) {
    throw new SiteError(
      'CONFLICT',
      `Version must be incremented when updating a comment. Current Version: [${comment.version_number}]. Provided version: [${version.number}]`,
    );
  }
  appendVersion(site, user, comment, {
    title: comment.title,
    body: body ?? readBody(site.database, comment.id, comment.version_number),
    message: version.message,
  });
  recordContentAudit(site, user, 'updated', comment);
}
