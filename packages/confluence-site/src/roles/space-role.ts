import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { type SpacePermissionId, spacePermissions, systemRoles } from './space-permissions.ts';

/** A role as it is stored, with what it permits. */
export interface SpaceRole {
  readonly id: number;
  readonly type: 'SYSTEM' | 'CUSTOM';
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly string[];
}

interface RoleRow extends Omit<SpaceRole, 'permissions'> {
  /** Separated by line feeds. */
  readonly permissions: string | null;
}

/** What a new role is made of, and what a role is changed to. */
export interface RoleContents {
  readonly name: string;
  readonly description: string;
  readonly spacePermissions: readonly string[];
}

/** Every role, the site's own first. */
export function listRoles(database: Database): SpaceRole[] {
  return database
    .all<RoleRow>(sql`
      select r.*, (select group_concat(permission, char(10)) from space_role_permission where role_id = r.id)
        as permissions
      from space_role r order by r.id`)
    .map((row) => ({ ...row, permissions: row.permissions?.split('\n') ?? [] }));
}

/** The role with this id, as answers write it. Throws 404 when there is none. */
export function requireRole(database: Database, id: string): SpaceRole {
  const role = listRoles(database).find((candidate) => String(candidate.id) === id);
  if (!role) throw notFound();
  return role;
}

/** The site's own role with this name. */
export function systemRole(database: Database, name: (typeof systemRoles)[number]['name']): SpaceRole {
  const role = listRoles(database).find(
    (candidate) => candidate.type === 'SYSTEM' && candidate.name === name,
  );
  if (!role) throw new Error(`The site has no role '${name}'.`);
  return role;
}

/** Makes a role and answers its id. Throws 400 on a taken name, 400 on permissions that are none. */
export function createRole(database: Database, type: SpaceRole['type'], contents: RoleContents): number {
  checkNameIsFree(database, contents.name);
  const row = database.first<{ id: number }>(sql`
    insert into space_role (type, name, description)
    values (${type}, ${contents.name}, ${contents.description}) returning id`);
  if (!row) throw new Error('The new role has no id.');
  writePermissions(database, row.id, contents.spacePermissions);
  return row.id;
}

/** Changes a role for all who have it. Throws 400 on one of the site's own, and as {@link createRole} does. */
export function updateRole(database: Database, role: SpaceRole, contents: RoleContents): void {
  requireCustom(role);
  if (contents.name !== role.name) checkNameIsFree(database, contents.name);
  database.run(sql`
    update space_role set name = ${contents.name}, description = ${contents.description} where id = ${role.id}`);
  database.run(sql`delete from space_role_permission where role_id = ${role.id}`);
  writePermissions(database, role.id, contents.spacePermissions);
}

/** Deletes a role; who had it has none. Throws 400 on one of the site's own. */
export function deleteRole(database: Database, role: SpaceRole): void {
  requireCustom(role);
  database.run(sql`delete from space_role where id = ${role.id}`);
}

/** Makes the roles that every site has. */
export function createSystemRoles(database: Database): void {
  for (const { name, description, permissions } of systemRoles)
    createRole(database, 'SYSTEM', { name, description, spacePermissions: permissions });
}

function checkNameIsFree(database: Database, name: string): void {
  if (database.first(sql`select 1 from space_role where lower(name) = ${name.toLowerCase()}`))
    throw new SiteError('BAD_REQUEST', `A space role with the name '${name}' exists already.`);
}

function writePermissions(database: Database, roleId: number, permissions: readonly string[]): void {
  for (const permission of new Set(permissions)) {
    requirePermission(permission);
    database.run(sql`
      insert into space_role_permission (role_id, permission) values (${roleId}, ${permission})`);
  }
  if (!permissions.includes('read/space' satisfies SpacePermissionId)) {
    throw new SiteError('BAD_REQUEST', "A space role needs 'read/space': all other permissions build on it.");
  }
}

function requirePermission(id: string): void {
  if (spacePermissions.some((permission) => permission.id === id)) return;
  throw new SiteError('BAD_REQUEST', `There is no space permission '${id}': see GET /space-permissions.`);
}

function requireCustom(role: SpaceRole): void {
  if (role.type === 'SYSTEM')
    throw new SiteError('BAD_REQUEST', `The role '${role.name}' is the site's own and stays as it is.`);
}
