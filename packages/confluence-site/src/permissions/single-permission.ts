import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { type RolePrincipal, requireAnAdministrator } from '../roles/role-assignment.ts';
import { type SpacePermissionId, spacePermissions } from '../roles/space-permissions.ts';
import type { Space } from '../spaces/space.ts';

/** Something that a principal may do in a space of a site without roles. */
export interface SinglePermission {
  readonly id: number;
  readonly space_id: number;
  readonly principal_type: RolePrincipal['principalType'];
  readonly principal_id: string;
  /** `operation/target`: one of {@link singlePermissionIds}, or with the type of an app's content as its target. */
  readonly permission: string;
}

/** Everything that can be permitted singly: what roles permit, and to delete what is one's own. */
export const singlePermissionIds = [
  ...spacePermissions.map(({ id }) => id),
  'delete/space',
] as const satisfies readonly (SpacePermissionId | 'delete/space')[];

/** Those without an account; what they may do, everybody may. */
export const anonymousPrincipal = { principalType: 'ACCESS_CLASS', principalId: 'anonymous-users' } as const;

/** Those who have an account and no licence, which nobody here lacks. */
export const unlicensedPrincipal = {
  principalType: 'ACCESS_CLASS',
  principalId: 'unlicensed-users',
} as const;

/** The permission that an operation on a target is. Throws 400 on a combination that there is none for. */
export function permissionOf(operation: { readonly key: string; readonly target: string }): string {
  const permission = `${operation.key}/${operation.target}`;
  if (singlePermissionIds.some((id) => id === permission)) return permission;
  const known = singlePermissionIds.join(', ');
  throw new SiteError('BAD_REQUEST', `There is no permission '${permission}'. Send one of: ${known}.`);
}

/** The single permissions in the space, in the order in which they were given. */
export function listSinglePermissions(database: Database, spaceId: number): SinglePermission[] {
  return database.all<SinglePermission>(
    sql`select * from space_permission where space_id = ${spaceId} order by id`,
  );
}

/**
 * Permits a principal something in the space and answers the new permission.
 *
 * Throws 400 where it has it already, and where it may not see the space: all else builds on that.
 */
export function permit(
  database: Database,
  spaceId: number,
  principal: RolePrincipal,
  permission: string,
): SinglePermission {
  if (findPermission(database, spaceId, principal, permission))
    throw new SiteError('BAD_REQUEST', 'Permission already exists for the given user or group.');
  if (permission !== 'read/space' && !findPermission(database, spaceId, principal, 'read/space')) {
    throw new SiteError('BAD_REQUEST', "'read space' permission doesn't exist for the given user or group.");
  }
  const made = database.first<SinglePermission>(sql`
    insert into space_permission (space_id, principal_type, principal_id, permission)
    values (${spaceId}, ${principal.principalType}, ${principal.principalId}, ${permission}) returning *`);
  if (!made) throw new Error('The new permission has no row.');
  return made;
}

/**
 * Takes a permission away; with reading, everything that its principal may do in the space.
 *
 * Throws 400 where nobody would be left to administer the space.
 */
export function takePermission(database: Database, taken: SinglePermission): void {
  const everything = Number(taken.permission === 'read/space');
  database.run(sql`
    delete from space_permission
    where space_id = ${taken.space_id} and principal_type = ${taken.principal_type}
      and principal_id = ${taken.principal_id} and (${everything} or id = ${taken.id})`);
  requireAnAdministrator(database, taken.space_id);
}

/** Permits each of the principals all of the permissions, reading first; those that one has already are left. */
export function permitAll(
  database: Database,
  spaceId: number,
  principal: RolePrincipal,
  permissions: readonly string[],
): void {
  for (const permission of new Set(['read/space', ...permissions])) {
    if (!findPermission(database, spaceId, principal, permission))
      permit(database, spaceId, principal, permission);
  }
}

/** The permissions of a new space: its maker has all; unless it is private, who uses Confluence may add and change content. */
export function giveFirstPermissions(
  database: Database,
  space: Pick<Space, 'id' | 'owner_id' | 'private_to'>,
): void {
  permitAll(database, space.id, { principalType: 'USER', principalId: space.owner_id }, singlePermissionIds);
  if (space.private_to !== null) return;
  const users = database.first<{ id: string }>(
    sql`select id from user_group where name = 'confluence-users'`,
  );
  if (!users) return;
  const usual = singlePermissionIds.filter((id) => id !== 'administer/space' && id !== 'export/space');
  permitAll(database, space.id, { principalType: 'GROUP', principalId: users.id }, usual);
}

/** The permission of that principal for that, if it has it. */
export function findPermission(
  database: Database,
  spaceId: number,
  principal: RolePrincipal,
  permission: string,
): SinglePermission | undefined {
  return database.first<SinglePermission>(sql`
    select * from space_permission
    where space_id = ${spaceId} and principal_type = ${principal.principalType}
      and principal_id = ${principal.principalId} and permission = ${permission}`);
}
