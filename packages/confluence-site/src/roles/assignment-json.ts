import { subjectOf } from '../permissions/permission-subject.ts';
import { listSinglePermissions, type SinglePermission } from '../permissions/single-permission.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Space } from '../spaces/space.ts';
import { listAssignments, type RoleAssignment } from './role-assignment.ts';
import { listRoles } from './space-role.ts';

/** The v2 `SpaceRoleAssignment`. */
export function assignmentJson(assignment: RoleAssignment): object {
  return {
    principal: { principalType: assignment.principal_type, principalId: assignment.principal_id },
    roleId: String(assignment.role_id),
  };
}

/** The v2 `SpacePermissionAssignment`s: what each role that somebody has permits, and on a site without roles each permission. */
export function permissionsIn(site: SiteParts, space: Space): object[] {
  return [
    ...permissionsOfRoles(site, space),
    ...listSinglePermissions(site.database, space.id).flatMap(singlePermissionJson),
  ];
}

function singlePermissionJson({ id, principal_type, principal_id, permission }: SinglePermission): object[] {
  const [key, targetType] = permission.split('/');
  // The documents know no content of apps here.
  if (targetType?.includes(':')) return [];
  const { type, identifier } = subjectOf(principal_type, principal_id);
  return [{ id: String(id), principal: { type, id: identifier }, operation: { key, targetType } }];
}

function permissionsOfRoles(site: SiteParts, space: Space): object[] {
  const roles = new Map(listRoles(site.database).map((role) => [role.id, role]));
  const given = [...new Set(listAssignments(site.database, space.id).map(({ role_id }) => role_id))];
  return given.flatMap((roleId) =>
    (roles.get(roleId)?.permissions ?? []).map((permission) => {
      const [key, targetType] = permission.split('/');
      return {
        id: `${space.id}-${roleId}-${permission.replace('/', '-')}`,
        principal: { type: 'role', id: String(roleId) },
        operation: { key, targetType },
      };
    }),
  );
}
