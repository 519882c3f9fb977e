import { recordAudit } from '../audit/record-audit.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { removeUnusedLabels } from '../labels/label.ts';
import { mayAdminister } from '../permissions/administration.ts';
import type { SiteParts } from '../site-parts.ts';
import { recordTask } from '../tasks/long-task.ts';
import type { User } from '../users/user.ts';
import type { Space } from './space.ts';

/**
 * Deletes a space and all that is in it, for good, and answers the id of the long task that says so.
 *
 * Throws 403 when the user does not administer the space.
 */
export function deleteSpace(site: SiteParts, user: User, space: Space): string {
  if (!mayAdminister(user, space)) {
    throw new SiteError('FORBIDDEN', `You do not have permission to delete the space ${space.key}.`);
  }
  const { database } = site;
  return database.transaction(() => {
    database.run(sql`
      delete from search_index
      where rowid = ${space.id} or rowid in (select id from content where space_id = ${space.id})`);
    database.run(sql`delete from space where id = ${space.id}`);
    removeUnusedLabels(database);
    recordAudit(site, user, 'space-deleted', { name: space.name, objectType: 'Space' });
    return recordTask(site, user, 'spacedeletion');
  });
}
