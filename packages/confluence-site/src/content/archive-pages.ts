import { recordContentAudit } from '../audit/record-audit.ts';
import { isOneOf, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import { requirePermitted } from '../permissions/space-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { isPending, startTask } from '../tasks/long-task.ts';
import type { User } from '../users/user.ts';
import { type Content, findContent } from './content.ts';
import { treeTypes } from './kinds.ts';

const maximumPages = 300;

/**
 * Starts to archive pages and answers the id of the long-running task that does it.
 *
 * Throws 400 when there are more than 300, one is not a current page or a homepage, or pages are being archived
 * already; 403 when the user may not change one of them.
 */
export function startArchiving(site: SiteParts, user: User, pageIds: readonly number[]): string {
  if (pageIds.length === 0 || pageIds.length > maximumPages) {
    throw new SiteError('BAD_REQUEST', `Send 1 to ${maximumPages} 'pages', each with its 'id'.`);
  }
  if (isPending(site, 'archive-pages')) {
    throw new SiteError('BAD_REQUEST', 'Pages are being archived already: try again when that is done.');
  }
  for (const id of pageIds) requireArchivable(site, user, id);
  const input = { pageIds: [...pageIds] };
  return startTask(site, user, { kind: 'archive-pages', name: 'archivepages', input, size: pageIds.length });
}

/** Archives pages; what is below one in the tree moves up to what is above it. Throws as {@link startArchiving} does. */
export function archivePages(site: SiteParts, user: User, pageIds: readonly number[]): void {
  for (const id of pageIds) {
    const page = requireArchivable(site, user, id);
    site.database.run(sql`
      update content set parent_id = ${page.parent_id}
      where parent_id = ${id} and ${isOneOf(sql`type`, treeTypes)} and not ${isOneOf(sql`id`, pageIds)}`);
    site.database.run(sql`update content set status = 'archived' where id = ${id}`);
    recordContentAudit(site, user, 'archived', page);
  }
}

function requireArchivable(site: SiteParts, user: User, id: number): Content {
  const page = findContent(site.database, user, id, 'page');
  if (!page) {
    // An id that nothing has is a 500 on the real site, which finds it out after it has begun. One that the user may
    // not see must not be told from it.
    const exists = findContent(site.database, user, id) !== undefined;
    throw new SiteError(exists ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR', `No page found with id: ${id}`);
  }
  if (page.status !== 'current') {
    throw new SiteError('BAD_REQUEST', `Only current pages can be archived: page ${id} is ${page.status}.`);
  }
  if (requireSpace(site.database, user, page.space_id).homepage_id === id) {
    throw new SiteError('BAD_REQUEST', 'The homepage of a space cannot be archived.');
  }
  requireUpdatable(site.database, user, page);
  requirePermitted(site.database, user, page.space_id, 'archive/page');
  return page;
}
