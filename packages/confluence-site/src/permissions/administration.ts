import type { Space } from '../spaces/space.ts';
import type { User } from '../users/user.ts';

/** Whether the user may delete the space and purge what is in its trash: its owner and administrators may. */
export function mayAdminister(user: User, space: Space): boolean {
  return user.isAdministrator || space.owner_id === user.accountId;
}
