import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordContentAudit } from '../audit/record-audit.ts';
import { findContent, readBody } from '../content/content.ts';
import { sql } from '../database/sql.ts';
import { notFound, SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { countMatches, insertMarker, removeMarker } from '../storage-format/inline-marker.ts';
import type { User } from '../users/user.ts';
import type { Comment } from './comment.ts';
import type { newInlineComment } from './comment-input.ts';
import type { MarkedWords, Place } from './create-comment.ts';

type SelectedText = NonNullable<z.output<typeof newInlineComment>['inlineCommentProperties']>;

/**
 * Marks the selected words in the text of the page or blog post; like Confluence, without a new version.
 *
 * Throws 400 when the text does not read so, or not as often as the caller says.
 */
export function markWords(site: SiteParts, user: User, place: Place, selected: SelectedText): MarkedWords {
  const container = findContent(site.database, user, place.container.id);
  if (!container) throw notFound();
  const body = readBody(site.database, container.id, container.version_number);
  const matches = countMatches(body, selected.textSelection);
  if (matches !== selected.textSelectionMatchCount) {
    throw new SiteError(
      'BAD_REQUEST',
      `The text selection is ${matches} times in the content, but textSelectionMatchCount is ${selected.textSelectionMatchCount}.`,
    );
  }
  const selection = { text: selected.textSelection, index: selected.textSelectionMatchIndex };
  const reference = randomUUID();
  const marked = insertMarker(body, selection, reference);
  if (marked === undefined) {
    throw new SiteError(
      'BAD_REQUEST',
      'textSelectionMatchIndex must be less than textSelectionMatchCount: the first match is 0.',
    );
  }
  writeCurrentBody(site, container.id, marked);
  return { reference, text: selected.textSelection };
}

/** Takes the marker of a thread out of the text that it is on. */
export function unmarkWords(site: SiteParts, user: User, comment: Comment): void {
  const container = findContent(site.database, user, comment.container_id);
  if (!container || comment.marker_ref === null) return;
  const body = readBody(site.database, container.id, container.version_number);
  writeCurrentBody(site, container.id, removeMarker(body, comment.marker_ref));
}

/**
 * Resolves or reopens the whole thread; nothing happens where it stands so already.
 *
 * Throws 400 when the words that the thread is on are gone.
 */
export function setResolved(site: SiteParts, user: User, comment: Comment, resolved: boolean): void {
  if (comment.resolution === 'dangling')
    throw new SiteError('BAD_REQUEST', 'A dangling comment cannot be resolved or reopened.');
  if ((comment.resolution === 'resolved') === resolved) return;
  site.database.run(sql`
    update comment set resolution = ${resolved ? 'resolved' : 'reopened'}, resolution_author_id = ${user.accountId},
      resolution_changed_at = ${site.now()}
    where marker_ref = ${comment.marker_ref}`);
  recordContentAudit(site, user, resolved ? 'resolved' : 'reopened', comment);
}

function writeCurrentBody(site: SiteParts, id: number, body: string): void {
  site.database.run(sql`
    update content_version set body = ${body}
    where content_id = ${id} and number = (select version_number from content where id = ${id})`);
}
