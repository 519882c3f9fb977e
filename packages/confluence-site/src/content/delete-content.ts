import { recordContentAudit } from '../audit/record-audit.ts';
import { isOneOf, sql } from '../database/sql.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { removeUnusedLabels } from '../labels/label.ts';
import { mayAdminister } from '../permissions/administration.ts';
import { requireDeletable } from '../permissions/content-access.ts';
import { deletePropertiesOf } from '../properties/property.ts';
import { removeFromIndex } from '../search/search-index.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import type { User } from '../users/user.ts';
import { commentTypes, removeContained } from './contained-content.ts';
import { type Content, type ContentStatus, findContent } from './content.ts';
import { type ContentType, treeTypes } from './kinds.ts';

export type DeleteMode = 'trash' | 'purge' | 'discard-draft';

/**
 * Deletes a content: to the trash; for good, out of the trash; or only its draft, for good.
 *
 * What is below one that goes in the tree moves up to its parent; its comments and properties are gone at once, the rest of what
 * belongs to it when it is purged. Throws 404 when there is nothing of the kind to delete,
 * 400 when what is to be purged is not in the trash, 403 when the user may not purge.
 */
export function deleteContent(
  site: SiteParts,
  user: User,
  type: ContentType,
  id: number,
  mode: DeleteMode,
): void {
  site.database.transaction(() => {
    const content = findContent(site.database, user, id, type);
    if (!content) throw notFound();
    requireDeletable(site.database, user, content);
    const did = { trash: 'trashed', purge: 'purged', 'discard-draft': 'draft-discarded' } as const;
    if (mode === 'purge') purge(site, user, content);
    else if (mode === 'discard-draft') discardDraft(site, content);
    else trash(site, user, content);
    recordContentAudit(site, user, did[mode], content);
  });
}

function trash(site: SiteParts, user: User, content: Content): void {
  if (content.status === 'trashed' || content.status === 'draft') throw notFound();
  if (requireSpace(site.database, user, content.space_id).homepage_id === content.id) {
    throw new SiteError('BAD_REQUEST', 'The homepage of a space cannot be deleted.');
  }
  moveChildrenUp(site, content, ['current', 'archived', 'draft']);
  removeContained(site, content.id, commentTypes);
  deletePropertiesOf(site.database, content.id);
  site.database.run(sql`update content set status = 'trashed' where id = ${content.id}`);
}

function purge(site: SiteParts, user: User, content: Content): void {
  if (content.status !== 'trashed') {
    throw new SiteError(
      'BAD_REQUEST',
      'Only content in the trash can be purged: delete it without purge first.',
    );
  }
  if (!mayAdminister(site.database, user, requireSpace(site.database, user, content.space_id)))
    throw new SiteError('FORBIDDEN');
  remove(site, content);
}

function discardDraft(site: SiteParts, content: Content): void {
  if (content.status === 'draft') {
    remove(site, content);
    return;
  }
  const removed = site.database.run(sql`delete from content_draft where content_id = ${content.id}`);
  if (removed === 0) throw notFound();
}

function remove(site: SiteParts, content: Content): void {
  moveChildrenUp(site, content, ['current', 'archived', 'draft', 'trashed']);
  removeContained(site, content.id);
  removeFromIndex(site.database, content.id);
  site.database.run(sql`delete from content where id = ${content.id}`);
  removeUnusedLabels(site.database);
}

// What went to the trash with its parent stays under it there.
function moveChildrenUp(site: SiteParts, content: Content, statuses: readonly ContentStatus[]): void {
  site.database.run(sql`
    update content set parent_id = ${content.parent_id}
    where parent_id = ${content.id} and ${isOneOf(sql`type`, treeTypes)} and ${isOneOf(sql`status`, statuses)}`);
}
