import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import type { Content } from '../content/content.ts';
import { requireGroup } from '../groups/group.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { findUser, type User } from '../users/user.ts';
import {
  clearRestrictions,
  letIn,
  type Principal,
  type RestrictedOperation,
  readRestrictions,
  restrictedOperations,
  takeOff,
} from './restriction.ts';

const person = z.object({ accountId: z.string() });
const people = z.union([
  z.array(person),
  z.object({ results: z.array(person) }).transform((all) => all.results),
]);
const groups = z.array(z.object({ type: z.literal('group').default('group'), id: z.string() }));
const update = z.object({
  operation: z.enum(restrictedOperations, "expected 'read' or 'update'"),
  restrictions: z.object({ user: people.default([]), group: groups.default([]) }),
});

/** A body of restrictions: a list, or a list in `results` as an answer has it. */
export const restrictionUpdates = z.union([
  z.array(update).min(1),
  z.object({ results: z.array(update).min(1) }).transform(({ results }) => results),
]);

export type RestrictionUpdates = z.output<typeof restrictionUpdates>;

/** Lets those named in besides those who are let in already. Throws 400 when one of them is not there. */
export function addRestrictions(
  site: SiteParts,
  user: User,
  content: Content,
  updates: RestrictionUpdates,
): void {
  site.database.transaction(() => {
    for (const { operation, restrictions } of updates) {
      for (const { accountId } of restrictions.user)
        addPrincipal(site, user, content, operation, { kind: 'user', accountId });
      for (const { id } of restrictions.group)
        addPrincipal(site, user, content, operation, { kind: 'group', groupId: id });
    }
  });
}

/** Puts these restrictions in the place of all there were. Throws as {@link addRestrictions} does. */
export function replaceRestrictions(
  site: SiteParts,
  user: User,
  content: Content,
  updates: RestrictionUpdates,
): void {
  site.database.transaction(() => {
    removeRestrictions(site, user, content);
    addRestrictions(site, user, content, updates);
  });
}

/** Opens the content to all who may use its space. */
export function removeRestrictions(site: SiteParts, user: User, content: Content): void {
  site.database.transaction(() => {
    for (const { operation, users, groups } of readRestrictions(site.database, content.id)) {
      for (const { displayName } of users)
        audit(site, user, content, 'restriction-removed', operation, displayName);
      for (const { name } of groups) audit(site, user, content, 'restriction-removed', operation, name);
    }
    clearRestrictions(site.database, content.id);
  });
}

/** Lets one principal in. Throws 400 when there is no such person or group. */
export function addPrincipal(
  site: SiteParts,
  user: User,
  content: Content,
  operation: RestrictedOperation,
  principal: Principal,
): void {
  site.database.transaction(() => {
    const name = nameOf(site, principal);
    if (letIn(site.database, content.id, operation, principal))
      audit(site, user, content, 'restriction-added', operation, name);
  });
}

/** Takes one principal off a restriction. Throws 400 when there is no such person or group. */
export function removePrincipal(
  site: SiteParts,
  user: User,
  content: Content,
  operation: RestrictedOperation,
  principal: Principal,
): void {
  site.database.transaction(() => {
    audit(site, user, content, 'restriction-removed', operation, nameOf(site, principal));
    takeOff(site.database, content.id, operation, principal);
  });
}

function nameOf(site: SiteParts, principal: Principal): string {
  if (principal.kind === 'group') return requireGroup(site.database, principal.groupId).name;
  const found = findUser(site.database, principal.accountId);
  if (!found) throw new SiteError('BAD_REQUEST', `No user found with account id: ${principal.accountId}`);
  return found.displayName;
}

function audit(
  site: SiteParts,
  user: User,
  content: Content,
  event: 'restriction-added' | 'restriction-removed',
  operation: RestrictedOperation,
  name: string,
): void {
  const field = operation === 'read' ? 'View restriction' : 'Edit restriction';
  const [oldValue, newValue] = event === 'restriction-added' ? ['', name] : [name, ''];
  recordAudit(
    site,
    user,
    event,
    { name: content.title, objectType: 'Content' },
    {
      changedValues: [{ name: field, oldValue, newValue }],
      associatedObjects: [{ name: content.space_key, objectType: 'Space' }],
    },
  );
}
