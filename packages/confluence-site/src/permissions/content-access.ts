import type { Database } from '../database/database.ts';
import { allOf, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { Subject } from './space-access.ts';
import { changeableBy, contentVisibleTo, deletableBy, notRestrictedFor } from './visibility.ts';

/** Content as far as permissions go. */
interface Guarded {
  readonly id: number;
}

/** Whether the subject may see the content. */
export function mayRead(database: Database, subject: Subject, content: Guarded): boolean {
  return meets(database, content, [contentVisibleTo(subject)]);
}

/** Whether the subject may change the content: they see it, a role permits it, and no restriction on updating keeps them out. */
export function mayUpdate(database: Database, subject: Subject, content: Guarded): boolean {
  return meets(database, content, [
    contentVisibleTo(subject),
    changeableBy(subject),
    notRestrictedFor(subject),
  ]);
}

/** Whether the subject may put the content in the trash: it is theirs or a role permits it, and no restriction forbids. */
export function mayDelete(database: Database, subject: Subject, content: Guarded): boolean {
  return meets(database, content, [
    contentVisibleTo(subject),
    deletableBy(subject),
    notRestrictedFor(subject),
  ]);
}

/** Throws 403 when the user sees the content and may not change it. */
export function requireUpdatable(database: Database, subject: Subject, content: Guarded): void {
  if (mayUpdate(database, subject, content)) return;
  throw new SiteError('FORBIDDEN', `You do not have permission to edit the content with id ${content.id}.`);
}

/** Throws 403 when the user sees the content and may not put it in the trash. */
export function requireDeletable(database: Database, subject: Subject, content: Guarded): void {
  if (mayDelete(database, subject, content)) return;
  throw new SiteError('FORBIDDEN', `You do not have permission to delete the content with id ${content.id}.`);
}

function meets(database: Database, content: Guarded, conditions: Parameters<typeof allOf>[0]): boolean {
  const row = database.first(sql`
    select 1 from content c join space s on s.id = c.space_id where c.id = ${content.id} and ${allOf(conditions)}`);
  return row !== undefined;
}
