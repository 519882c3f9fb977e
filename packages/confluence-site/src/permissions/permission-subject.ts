import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { RolePrincipal } from '../roles/role-assignment.ts';
import { findUser } from '../users/user.ts';
import { anonymousPrincipal } from './single-permission.ts';

/** Somebody who is permitted something, as v1 names them: an account id, `anonymous`, or a group by its id or name. */
export const permissionSubject = z.object({ type: z.enum(['user', 'group']), identifier: z.string().min(1) });

export type PermissionSubject = z.output<typeof permissionSubject>;

/** The principal that a v1 subject names. Throws 400 when there is none. */
export function principalOf(database: Database, { type, identifier }: PermissionSubject): RolePrincipal {
  if (type === 'user') {
    if (identifier === 'anonymous') return anonymousPrincipal;
    if (findUser(database, identifier)) return { principalType: 'USER', principalId: identifier };
    throw new SiteError('BAD_REQUEST', `No user found with account id: ${identifier}`);
  }
  const group = database.first<{ id: string }>(
    sql`select id from user_group where id = ${identifier} or lower(name) = ${identifier.toLowerCase()}`,
  );
  if (group) return { principalType: 'GROUP', principalId: group.id };
  throw new SiteError('BAD_REQUEST', `No group found with the given groupName or groupId: ${identifier}`);
}

/** How v1 and v2 name a principal of a single permission. */
export function subjectOf(
  principalType: RolePrincipal['principalType'],
  principalId: string,
): PermissionSubject {
  if (principalType === 'GROUP') return { type: 'group', identifier: principalId };
  return {
    type: 'user',
    identifier: principalType === 'USER' ? principalId : principalId.replace(/-users$/, ''),
  };
}
