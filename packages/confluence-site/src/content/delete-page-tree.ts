import { notFound, SiteError } from '../http/errors.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { startTask } from '../tasks/long-task.ts';
import { treeIds } from '../tree/descendants.ts';
import type { User } from '../users/user.ts';
import { type Content, findContent } from './content.ts';
import { deleteContent } from './delete-content.ts';

/**
 * Starts to move a page and all that is below it to the trash, and answers the id of the long-running task that does
 * it.
 *
 * Throws 404 when the user does not see the page or something below it, 400 when it is not a current page.
 */
export function startDeletingPageTree(site: SiteParts, user: User, page: Content): string {
  if (page.type !== 'page' || page.status !== 'current') {
    throw new SiteError('BAD_REQUEST', `Only the tree of a current page can be deleted: ${page.id} is none.`);
  }
  const ids = treeIds(site.database, page.id);
  for (const id of ids) {
    const content = findContent(site.database, user, id);
    if (!content) throw notFound(`No content found with id: ${id}`);
    requireUpdatable(site.database, user, content);
  }
  const input = { pageId: page.id };
  return startTask(site, user, {
    kind: 'delete-page-tree',
    name: 'pagetreedeletion',
    input,
    size: ids.length,
  });
}

/** Moves a page and what is below it to the trash, from below, so that each stays under what it was under. */
export function deletePageTree(site: SiteParts, user: User, pageId: number): void {
  for (const id of treeIds(site.database, pageId).toReversed()) {
    const content = findContent(site.database, user, id);
    if (content?.status === 'trashed') continue;
    deleteContent(
      site,
      user,
      content?.type ?? 'page',
      id,
      content?.status === 'draft' ? 'discard-draft' : 'trash',
    );
  }
}
