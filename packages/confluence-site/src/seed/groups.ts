import type { Database } from '../database/database.ts';
import { addMember, createGroup, listGroups } from '../groups/group.ts';
import { listUsers, type User } from '../users/user.ts';

const everybodysGroup = 'confluence-users';
const administratorsGroups = { 'confluence-admins': 'admin', 'site-admins': 'site-admin' } as const;

/** The groups that every Confluence Cloud site has, and the people of this one in them. */
export function seedGroups(database: Database): void {
  createGroup(database, everybodysGroup);
  for (const [name, accessType] of Object.entries(administratorsGroups)) {
    createGroup(database, name, accessType);
  }
  for (const user of listUsers(database)) joinUsualGroups(database, user);
}

/** Puts somebody new in those of the groups that are still there. */
export function joinUsualGroups(database: Database, user: User): void {
  for (const { id, name } of listGroups(database)) {
    const isTheirs =
      name === everybodysGroup || (user.isAdministrator && Object.hasOwn(administratorsGroups, name));
    if (isTheirs) addMember(database, id, user.accountId);
  }
}
