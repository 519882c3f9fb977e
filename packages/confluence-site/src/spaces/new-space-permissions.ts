import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { permissionSubject, principalOf } from '../permissions/permission-subject.ts';
import {
  anonymousPrincipal,
  permissionOf,
  permitAll,
  unlicensedPrincipal,
} from '../permissions/single-permission.ts';
import { type RolePrincipal, requireAnAdministrator } from '../roles/role-assignment.ts';

const people = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({ results: z.array(entry) }).transform(({ results }) => results);

const permission = z.object({
  subjects: z
    .object({
      user: people(z.object({ accountId: permissionSubject.shape.identifier })).nullish(),
      group: people(
        z
          .object({ id: z.string().optional(), name: z.string().optional() })
          .transform(({ id, name }) => id ?? name ?? ''),
      ).nullish(),
    })
    .nullish(),
  operation: z.object({ operation: z.string(), targetType: z.string() }),
  anonymousAccess: z.boolean().default(false),
  unlicensedAccess: z.boolean().default(false),
});

/** The v1 `SpacePermissionCreate`s of a new space: something and all those who may do it. */
export const newSpacePermissions = z.array(permission).nullish();

export type NewSpacePermissions = readonly z.output<typeof permission>[];

/**
 * Gives a new space the permissions that it is made with, and no others.
 *
 * Throws 400 on a permission or a principal that there is none of, and where nobody would administer the space.
 */
export function giveNewSpacePermissions(
  database: Database,
  spaceId: number,
  permissions: NewSpacePermissions,
): void {
  for (const given of permissions) {
    const { operation, targetType } = given.operation;
    const id = permissionOf({ key: operation, target: targetType });
    for (const principal of principalsOf(database, given)) permitAll(database, spaceId, principal, [id]);
  }
  requireAnAdministrator(database, spaceId);
}

function principalsOf(database: Database, given: NewSpacePermissions[number]): RolePrincipal[] {
  const subjects = [
    ...(given.subjects?.user ?? []).map(
      ({ accountId }) => ({ type: 'user', identifier: accountId }) as const,
    ),
    ...(given.subjects?.group ?? []).map((identifier) => ({ type: 'group', identifier }) as const),
  ];
  return [
    ...subjects.map((subject) => principalOf(database, subject)),
    ...(given.anonymousAccess ? [anonymousPrincipal] : []),
    ...(given.unlicensedAccess ? [unlicensedPrincipal] : []),
  ];
}
