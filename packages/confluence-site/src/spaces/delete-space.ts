import { recordAudit } from '../audit/record-audit.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { removeUnusedLabels } from '../labels/label.ts';
import { mayAdminister } from '../permissions/administration.ts';
import type { SiteParts } from '../site-parts.ts';
import { startTask } from '../tasks/long-task.ts';
import type { User } from '../users/user.ts';
import { requireSpace, type Space } from './space.ts';

/**
 * Starts to delete a space and all that is in it, for good, and answers the id of the long-running task that does it.
 *
 * Throws 403 when the user does not administer the space.
 */
export function deleteSpace(site: SiteParts, user: User, space: Space): string {
  requireAdministration(site, user, space);
  const row = site.database.first<{ size: number }>(
    sql`select count(*) as size from content where space_id = ${space.id}`,
  );
  const input = { spaceId: space.id };
  return startTask(site, user, { kind: 'delete-space', name: 'spacedeletion', input, size: row?.size ?? 0 });
}

/** Deletes a space. Throws 404 when it is gone, 403 when the user does not administer it any more. */
export function removeSpace(site: SiteParts, user: User, spaceId: number): void {
  const { database } = site;
  const space = requireSpace(database, user, spaceId);
  requireAdministration(site, user, space);
  database.run(sql`
    delete from search_index
    where rowid = ${space.id} or rowid in (select id from content where space_id = ${space.id})`);
  database.run(sql`delete from space where id = ${space.id}`);
  removeUnusedLabels(database);
  recordAudit(site, user, 'space-deleted', { name: space.name, objectType: 'Space' });
}

function requireAdministration(site: SiteParts, user: User, space: Space): void {
  if (mayAdminister(site.database, user, space)) return;
  throw new SiteError('FORBIDDEN', `You do not have permission to delete the space ${space.key}.`);
}
