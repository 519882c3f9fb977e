import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { notFound, SiteError } from '../http/errors.ts';
import type { User } from '../users/user.ts';
import { listUsers } from '../users/user.ts';

/** What being in a group lets people do: use the site, administer Confluence, administer the whole site. */
export const accessTypes = ['user', 'admin', 'site-admin'] as const;

export type AccessType = (typeof accessTypes)[number];

/** A group of people. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly access_type: AccessType;
}

/** Every group, by name. */
export function listGroups(database: Database): Group[] {
  return database.all<Group>(sql`select * from user_group order by name`);
}

/** The groups that somebody is in, by name. */
export function groupsOf(database: Database, accountId: string): Group[] {
  return database.all<Group>(sql`
    select g.* from user_group g join group_member m on m.group_id = g.id
    where m.account_id = ${accountId} order by g.name`);
}

/** The group with this id. */
export function findGroup(database: Database, id: string): Group | undefined {
  return database.first<Group>(sql`select * from user_group where id = ${id}`);
}

/** The group with this id. Throws 404 when there is none. */
export function requireGroup(database: Database, id: string): Group {
  const group = findGroup(database, id);
  if (!group) throw notFound(`No group found with id: ${id}`);
  return group;
}

/** Makes a group. Throws 400 on a name that is taken, in any case. */
export function createGroup(database: Database, name: string, accessType: AccessType = 'user'): Group {
  const taken = database.first(sql`select 1 from user_group where lower(name) = ${name.toLowerCase()}`);
  if (taken) throw new SiteError('BAD_REQUEST', `A group with the name ${name} already exists.`);
  const group = { id: randomUUID(), name, access_type: accessType } as const;
  database.run(
    sql`insert into user_group (id, name, access_type) values (${group.id}, ${name}, ${accessType})`,
  );
  return group;
}

/** Deletes a group with everything that it was let do. */
export function deleteGroup(database: Database, id: string): void {
  database.run(
    sql`delete from space_role_assignment where principal_type = 'GROUP' and principal_id = ${id}`,
  );
  database.run(sql`delete from space_permission where principal_type = 'GROUP' and principal_id = ${id}`);
  database.run(sql`delete from user_group where id = ${id}`);
}

/** Who is in the group, by name. */
export function membersOf(database: Database, groupId: string): User[] {
  const rows = database.all<{ account_id: string }>(
    sql`select account_id from group_member where group_id = ${groupId}`,
  );
  const members = new Set(rows.map(({ account_id }) => account_id));
  return listUsers(database).filter(({ accountId }) => members.has(accountId));
}

/** Puts somebody in the group; tells whether they were not in it. */
export function addMember(database: Database, groupId: string, accountId: string): boolean {
  const added = database.run(sql`
    insert into group_member (group_id, account_id) values (${groupId}, ${accountId}) on conflict do nothing`);
  return added > 0;
}

/** Takes somebody out of the group; tells whether they were in it. */
export function removeMember(database: Database, groupId: string, accountId: string): boolean {
  const removed = database.run(
    sql`delete from group_member where group_id = ${groupId} and account_id = ${accountId}`,
  );
  return removed > 0;
}
