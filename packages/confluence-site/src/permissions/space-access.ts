import type { ContentType } from '../content/kinds.ts';
import type { Database } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { SpacePermissionId } from '../roles/space-permissions.ts';
import type { User } from '../users/user.ts';

/** Whose permissions are asked for: somebody's, or those that being in a group gives. */
export type Subject = Pick<User, 'accountId' | 'usesAdminKey' | 'isAnonymous'> | { readonly groupId: string };

/** What permissions to make and to delete are told apart by. */
export type PermissionTarget = 'page' | 'blogpost' | 'comment' | 'attachment';

/** Something that can be permitted in a space, also to delete what is one's own, and what an app's content is permitted by. */
export type Permission = SpacePermissionId | 'delete/space' | `${'create' | 'delete'}/${string}:${string}`;

/** Under which of the targets a type of content falls; all that stands in the tree is permitted as pages are. */
export function permissionTarget(type: ContentType): PermissionTarget {
  if (type === 'blogpost' || type === 'attachment') return type;
  return type === 'footer-comment' || type === 'inline-comment' ? 'comment' : 'page';
}

/** The ids of the spaces where the subject is permitted it: by a role, or singly on a site without roles. */
export function spacesPermitting(subject: Subject, permission: Permission): Sql {
  return sql`
    select a.space_id from space_access a where a.permission = ${permission} and ${isPrincipal(subject)}`;
}

/**
 * The spaces, with a type of an app's content, where the subject is permitted to do that with it: `space_id, type`.
 * Only sites without roles have such permissions.
 */
export function spacesPermittingOnType(subject: Subject, operation: 'create' | 'delete'): Sql {
  const prefix = `${operation}/`;
  return sql`
    select a.space_id, substr(a.permission, ${prefix.length + 1}) as type from space_access a
    where a.permission like ${`${prefix}%:%`} and ${isPrincipal(subject)}`;
}

/** Whether the subject is permitted it in the space. */
export function isPermitted(
  database: Database,
  subject: Subject,
  spaceId: number,
  permission: Permission,
): boolean {
  const row = database.first(sql`select 1 where ${spaceId} in (${spacesPermitting(subject, permission)})`);
  return row !== undefined;
}

/** Throws 403 when the user is not permitted it in the space. */
export function requirePermitted(
  database: Database,
  user: User,
  spaceId: number,
  permission: Permission,
): void {
  if (isPermitted(database, user, spaceId, permission)) return;
  throw new SiteError('FORBIDDEN', `You do not have the permission '${permission}' in the space ${spaceId}.`);
}

// What those without an account may do, everybody may; and everybody with an account here has a licence too.
function isPrincipal(subject: Subject): Sql {
  const anybody = sql`(a.principal_type = 'ACCESS_CLASS' and a.principal_id = 'anonymous-users')`;
  if ('accountId' in subject && subject.isAnonymous) return anybody;
  const classes = sql`(a.principal_type = 'ACCESS_CLASS'
    and a.principal_id in ('all-licensed-users', 'authenticated-users', 'anonymous-users'))`;
  if ('groupId' in subject) {
    return sql`(${classes} or (a.principal_type = 'GROUP' and a.principal_id = ${subject.groupId}))`;
  }
  return sql`(${classes} or (a.principal_type = 'USER' and a.principal_id = ${subject.accountId})
    or (a.principal_type = 'GROUP' and a.principal_id in
      (select group_id from group_member where account_id = ${subject.accountId}))
    or (a.principal_type = 'ACCESS_CLASS' and a.principal_id = 'all-product-admins' and exists
      (select 1 from user where account_id = ${subject.accountId} and is_administrator = 1)))`;
}
