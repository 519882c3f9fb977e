import type { ContentType } from '../content/kinds.ts';
import type { Database } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { SpacePermissionId } from '../roles/space-permissions.ts';
import type { User } from '../users/user.ts';

/** Whose permissions are asked for: somebody's, or those that being in a group gives. */
export type Subject = Pick<User, 'accountId' | 'usesAdminKey'> | { readonly groupId: string };

/** What permissions to make and to delete are told apart by. */
export type PermissionTarget = 'page' | 'blogpost' | 'comment' | 'attachment';

/** Under which of the targets a type of content falls; all that stands in the tree is permitted as pages are. */
export function permissionTarget(type: ContentType): PermissionTarget {
  if (type === 'blogpost' || type === 'attachment') return type;
  return type === 'footer-comment' || type === 'inline-comment' ? 'comment' : 'page';
}

/** The ids of the spaces where some role of the subject permits it. */
export function spacesPermitting(subject: Subject, permission: SpacePermissionId): Sql {
  return sql`
    select a.space_id from space_role_assignment a join space_role_permission p on p.role_id = a.role_id
    where p.permission = ${permission} and ${isPrincipal(subject)}`;
}

/** Whether a role of the subject permits it in the space. */
export function isPermitted(
  database: Database,
  subject: Subject,
  spaceId: number,
  permission: SpacePermissionId,
): boolean {
  const row = database.first(sql`select 1 where ${spaceId} in (${spacesPermitting(subject, permission)})`);
  return row !== undefined;
}

/** Throws 403 when no role of the user permits it in the space. */
export function requirePermitted(
  database: Database,
  user: User,
  spaceId: number,
  permission: SpacePermissionId,
): void {
  if (isPermitted(database, user, spaceId, permission)) return;
  throw new SiteError('FORBIDDEN', `You do not have the permission '${permission}' in the space ${spaceId}.`);
}

function isPrincipal(subject: Subject): Sql {
  // Everybody with an account here has a licence too.
  const classes = sql`(a.principal_type = 'ACCESS_CLASS'
    and a.principal_id in ('all-licensed-users', 'authenticated-users'))`;
  if ('groupId' in subject) {
    return sql`(${classes} or (a.principal_type = 'GROUP' and a.principal_id = ${subject.groupId}))`;
  }
  return sql`(${classes} or (a.principal_type = 'USER' and a.principal_id = ${subject.accountId})
    or (a.principal_type = 'GROUP' and a.principal_id in
      (select group_id from group_member where account_id = ${subject.accountId})))`;
}
