import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { type Group, listGroups } from '../groups/group.ts';
import { listUsers, type User } from '../users/user.ts';

/** What can be restricted on content. */
export const restrictedOperations = ['read', 'update'] as const;

export type RestrictedOperation = (typeof restrictedOperations)[number];

/** Who may do one thing with one content. Nobody at all: it is not restricted. */
export interface Restriction {
  readonly operation: RestrictedOperation;
  readonly users: readonly User[];
  readonly groups: readonly Group[];
}

/** Somebody, or everybody in a group, that a restriction lets in. */
export type Principal =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'group'; readonly groupId: string };

/** Who may do one thing with a content by its own restrictions; those above it do not count here. */
export function readRestriction(
  database: Database,
  contentId: number,
  operation: RestrictedOperation,
): Restriction {
  const condition = sql`content_id = ${contentId} and operation = ${operation}`;
  const accounts = database.all<{ id: string }>(
    sql`select account_id as id from content_restriction where ${condition}`,
  );
  const groups = database.all<{ id: string }>(
    sql`select group_id as id from content_group_restriction where ${condition}`,
  );
  const accountIds = new Set(accounts.map(({ id }) => id));
  const groupIds = new Set(groups.map(({ id }) => id));
  return {
    operation,
    users: listUsers(database).filter(({ accountId }) => accountIds.has(accountId)),
    groups: listGroups(database).filter(({ id }) => groupIds.has(id)),
  };
}

/** Both restrictions of a content, reading first. */
export function readRestrictions(database: Database, contentId: number): Restriction[] {
  return restrictedOperations.map((operation) => readRestriction(database, contentId, operation));
}

/** A text that changes when the restrictions do. */
export function restrictionsHash(restrictions: readonly Restriction[]): string {
  const facts = restrictions.map(({ operation, users, groups }) => [
    operation,
    users.map(({ accountId }) => accountId),
    groups.map(({ id }) => id),
  ]);
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** Whether a restriction names this principal itself. */
export function isNamed(restriction: Restriction, principal: Principal): boolean {
  return principal.kind === 'user'
    ? restriction.users.some(({ accountId }) => accountId === principal.accountId)
    : restriction.groups.some(({ id }) => id === principal.groupId);
}

/** Lets a principal in; one that is let in already stays so. Tells whether something changed. */
export function letIn(
  database: Database,
  contentId: number,
  operation: RestrictedOperation,
  principal: Principal,
): boolean {
  const changed =
    principal.kind === 'user'
      ? database.run(sql`
          insert into content_restriction (content_id, operation, account_id)
          values (${contentId}, ${operation}, ${principal.accountId}) on conflict do nothing`)
      : database.run(sql`
          insert into content_group_restriction (content_id, operation, group_id)
          values (${contentId}, ${operation}, ${principal.groupId}) on conflict do nothing`);
  return changed > 0;
}

/** Takes a principal off a restriction; without any left, the content is open to all again. */
export function takeOff(
  database: Database,
  contentId: number,
  operation: RestrictedOperation,
  principal: Principal,
): void {
  const condition = sql`content_id = ${contentId} and operation = ${operation}`;
  if (principal.kind === 'user') {
    database.run(sql`
      delete from content_restriction where ${condition} and account_id = ${principal.accountId}`);
  } else {
    database.run(sql`
      delete from content_group_restriction where ${condition} and group_id = ${principal.groupId}`);
  }
}

/** Takes everybody off both restrictions of a content. */
export function clearRestrictions(database: Database, contentId: number): void {
  database.run(sql`delete from content_restriction where content_id = ${contentId}`);
  database.run(sql`delete from content_group_restriction where content_id = ${contentId}`);
}
