import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { requireAnAdministrator } from '../roles/role-assignment.ts';
import { spacePermissions } from '../roles/space-permissions.ts';
import type { SinglePermission } from './single-permission.ts';

/** All that one principal may do in one space by single permissions. */
interface Access {
  readonly spaceId: number;
  readonly principalType: CombinationPrincipal;
  readonly permissionIds: readonly number[];
}

type CombinationPrincipal = 'USER' | 'GROUP' | 'GUEST' | 'ANONYMOUS';

/** A set of single permissions that somebody has somewhere, with everybody who has just that set in a space. */
export interface PermissionCombination {
  /** The same for the same set. */
  readonly id: string;
  readonly permissions: readonly string[];
  readonly accesses: readonly Access[];
}

/** Every combination of single permissions there is, those that most have first. */
export function listCombinations(database: Database): PermissionCombination[] {
  const rows = database.all<SinglePermission>(sql`select * from space_permission order by permission`);
  const byHolder = Map.groupBy(rows, (row) =>
    JSON.stringify([row.space_id, row.principal_type, row.principal_id]),
  );
  const bySet = Map.groupBy(byHolder.values(), (held) => held.map(({ permission }) => permission).join(' '));
  return [...bySet]
    .map(([set, holders]) => ({
      id: createHash('sha256').update(set).digest('hex').slice(0, 32),
      permissions: set.split(' '),
      accesses: holders.flatMap(accessOf),
    }))
    .sort((a, b) => b.accesses.length - a.accesses.length || (a.id < b.id ? -1 : 1));
}

/**
 * Takes all away that the holders of a combination may do in the spaces.
 *
 * Throws 400 where nobody would be left to administer one of them.
 */
export function removeAccess(
  database: Database,
  combination: PermissionCombination,
  concerns: (access: { readonly spaceId: number; readonly principalType: CombinationPrincipal }) => boolean,
): void {
  const removed = combination.accesses.filter(concerns);
  for (const { permissionIds } of removed) {
    for (const id of permissionIds) database.run(sql`delete from space_permission where id = ${id}`);
  }
  for (const { spaceId } of removed) requireAnAdministrator(database, spaceId);
}

/** The v2 `BulkTransitionCombinationEntry`. */
export function combinationJson({ id, permissions, accesses }: PermissionCombination): object {
  return {
    combinationId: id,
    spaceCount: new Set(accesses.map(({ spaceId }) => spaceId)).size,
    principalCount: accesses.length,
    permissions: permissions.map((permission) => ({ id: permission, displayName: nameOf(permission) })),
    principalTypes: [...new Set(accesses.map(({ principalType }) => principalType))],
  };
}

function accessOf(held: readonly SinglePermission[]): Access[] {
  const [first] = held;
  if (first === undefined) return [];
  return [
    {
      spaceId: first.space_id,
      principalType: principalTypeOf(first),
      permissionIds: held.map(({ id }) => id),
    },
  ];
}

function principalTypeOf({ principal_type, principal_id }: SinglePermission): CombinationPrincipal {
  if (principal_type !== 'ACCESS_CLASS') return principal_type;
  return principal_id === 'anonymous-users' ? 'ANONYMOUS' : 'GUEST';
}

function nameOf(permission: string): string {
  if (permission === 'delete/space') return 'Delete own content';
  return spacePermissions.find(({ id }) => id === permission)?.displayName ?? permission;
}
