import { findGroup } from '../groups/group.ts';
import { groupJson } from '../groups/group-json.ts';
import {
  anonymousPrincipal,
  listSinglePermissions,
  type SinglePermission,
  unlicensedPrincipal,
} from '../permissions/single-permission.ts';
import type { SiteParts } from '../site-parts.ts';
import { findUser } from '../users/user.ts';
import { userJson } from '../users/user-json.ts';
import type { Space } from './space.ts';

/** The v1 `SpacePermission`s: the single permissions of the space. What comes with roles is in none of them. */
export function permissionsVersionOne(site: SiteParts, space: Space, base: string): object[] {
  return listSinglePermissions(site.database, space.id).map((permission) => {
    const [operation, targetType] = permission.permission.split('/');
    return {
      id: permission.id,
      ...subjectsOf(site, permission, base),
      operation: { operation, targetType },
      anonymousAccess: permission.principal_id === anonymousPrincipal.principalId,
      unlicensedAccess: permission.principal_id === unlicensedPrincipal.principalId,
    };
  });
}

function subjectsOf(
  { database }: SiteParts,
  { principal_type, principal_id }: SinglePermission,
  base: string,
): object {
  const user = principal_type === 'USER' ? findUser(database, principal_id) : undefined;
  if (user) return { subjects: { user: listOfOne(userJson(user, base)), _expandable: { group: '' } } };
  const group = principal_type === 'GROUP' ? findGroup(database, principal_id) : undefined;
  return group ? { subjects: { group: listOfOne(groupJson(group, base)), _expandable: { user: '' } } } : {};
}

function listOfOne(one: object): object {
  return { results: [one], start: 0, limit: 1, size: 1 };
}
