import { assignFirstRoles } from '../roles/role-assignment.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Space } from '../spaces/space.ts';
import { giveFirstPermissions } from './single-permission.ts';

/** Gives access to a new space in the site's way: its maker administers it, others add content unless it is private. */
export function giveFirstAccess(
  { settings, database }: SiteParts,
  space: Pick<Space, 'id' | 'owner_id' | 'private_to'>,
): void {
  const give = settings.rbac ? assignFirstRoles : giveFirstPermissions;
  give(database, space);
}
