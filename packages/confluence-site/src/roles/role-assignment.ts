import type { Database } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { Space } from '../spaces/space.ts';
import { systemRole } from './space-role.ts';

export const principalTypes = ['USER', 'GROUP', 'ACCESS_CLASS'] as const;

/** The classes of people that a role may be given to: everybody with a licence here, with an account, at all. */
export const accessClasses = [
  'anonymous-users',
  'jsm-project-admins',
  'authenticated-users',
  'all-licensed-users',
  'all-product-admins',
] as const;

/** Who has a role: somebody, all of a group, or a whole class of people. */
export interface RolePrincipal {
  readonly principalType: (typeof principalTypes)[number];
  readonly principalId: string;
}

/** A role that a principal has in a space. */
export interface RoleAssignment {
  readonly id: number;
  readonly space_id: number;
  readonly principal_type: RolePrincipal['principalType'];
  readonly principal_id: string;
  readonly role_id: number;
}

/** Who has which role in the space. */
export function listAssignments(database: Database, spaceId: number): RoleAssignment[] {
  return database.all<RoleAssignment>(
    sql`select * from space_role_assignment a where a.space_id = ${spaceId} order by a.id`,
  );
}

/** Gives a principal a role in a space, in the place of any other that it has there. */
export function assignRole(
  database: Database,
  spaceId: number,
  principal: RolePrincipal,
  roleId: number,
): void {
  requirePrincipal(database, principal);
  database.run(sql`
    insert into space_role_assignment (space_id, principal_type, principal_id, role_id)
    values (${spaceId}, ${principal.principalType}, ${principal.principalId}, ${roleId})
    on conflict (space_id, principal_type, principal_id) do update set role_id = excluded.role_id`);
}

/** Takes a principal's role in a space away, if it has one. */
export function unassignRole(database: Database, spaceId: number, principal: RolePrincipal): void {
  database.run(sql`
    delete from space_role_assignment
    where space_id = ${spaceId} and principal_type = ${principal.principalType}
      and principal_id = ${principal.principalId}`);
}

/** Gives all who have a role in one space the same role in another. */
export function copyRoles(database: Database, fromSpaceId: number, toSpaceId: number): void {
  for (const { principal_type, principal_id, role_id } of listAssignments(database, fromSpaceId)) {
    assignRole(database, toSpaceId, { principalType: principal_type, principalId: principal_id }, role_id);
  }
}

/** The roles of a new space: its maker administers it; unless it is private, everybody else collaborates. */
export function assignFirstRoles(
  database: Database,
  space: Pick<Space, 'id' | 'owner_id' | 'private_to'>,
): void {
  const maker = { principalType: 'USER', principalId: space.owner_id } as const;
  assignRole(database, space.id, maker, systemRole(database, 'Admin').id);
  if (space.private_to !== null) return;
  const everybody = { principalType: 'ACCESS_CLASS', principalId: 'all-licensed-users' } as const;
  assignRole(database, space.id, everybody, systemRole(database, 'Collaborator').id);
}

/** Gives the spaces of a database of before there were roles their first ones. */
export function assignMissingRoles(database: Database): void {
  const spaces = database.all<Space>(sql`
    select * from space s where not exists (select 1 from space_role_assignment a where a.space_id = s.id)`);
  for (const space of spaces) assignFirstRoles(database, space);
}

/** Throws 400 when the space would have nobody left to administer it. */
export function requireAnAdministrator(database: Database, spaceId: number): void {
  const administered = database.first(sql`
    select 1 from space_access where space_id = ${spaceId} and permission = 'administer/space'`);
  if (!administered) throw new SiteError('BAD_REQUEST', 'A space needs somebody who administers it.');
}

function requirePrincipal(database: Database, { principalType, principalId }: RolePrincipal): void {
  const known: Record<RolePrincipal['principalType'], Sql> = {
    USER: sql`select 1 from user where account_id = ${principalId}`,
    GROUP: sql`select 1 from user_group where id = ${principalId}`,
    ACCESS_CLASS: sql`select 1 where ${Number(accessClasses.some((name) => name === principalId))} = 1`,
  };
  if (database.first(known[principalType])) return;
  throw new SiteError('BAD_REQUEST', `There is no ${principalType} principal '${principalId}'.`);
}
