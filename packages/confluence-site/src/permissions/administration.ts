import type { Database } from '../database/database.ts';
import type { Space } from '../spaces/space.ts';
import type { User } from '../users/user.ts';
import { isPermitted } from './space-access.ts';

/** Whether the user may change and delete the space and purge what is in its trash: its and the site's administrators. */
export function mayAdminister(database: Database, user: User, space: Pick<Space, 'id'>): boolean {
  return user.isAdministrator || isPermitted(database, user, space.id, 'administer/space');
}
