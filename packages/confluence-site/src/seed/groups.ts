import type { Database } from '../database/database.ts';
import { addMember, createGroup } from '../groups/group.ts';
import { listUsers } from '../users/user.ts';

/** The groups that every Confluence Cloud site has, and the people of this one in them. */
export function seedGroups(database: Database): void {
  const everybody = createGroup(database, 'confluence-users');
  const administrators = createGroup(database, 'confluence-admins', 'admin');
  const siteAdministrators = createGroup(database, 'site-admins', 'site-admin');
  for (const user of listUsers(database)) {
    addMember(database, everybody.id, user.accountId);
    if (!user.isAdministrator) continue;
    addMember(database, administrators.id, user.accountId);
    addMember(database, siteAdministrators.id, user.accountId);
  }
}
