import type { Database } from '../database/database.ts';
import { allOf, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { contentVisibleTo, notRestrictedFor, type Subject } from './visibility.ts';

/** Content as far as permissions go. */
interface Guarded {
  readonly id: number;
}

/** Whether the subject may see the content. */
export function mayRead(database: Database, subject: Subject, content: Guarded): boolean {
  return meets(database, content, [contentVisibleTo(subject)]);
}

/** Whether the user may change the content: they see it, and no restriction on updating keeps them out. */
export function mayUpdate(database: Database, subject: Subject, content: Guarded): boolean {
  return meets(database, content, [contentVisibleTo(subject), notRestrictedFor(subject)]);
}

/** Whether the user may put the content in the trash: who may change it may. */
export const mayDelete = mayUpdate;

/** Throws 403 when the user sees the content and may not change it. */
export function requireUpdatable(database: Database, subject: Subject, content: Guarded): void {
  if (mayUpdate(database, subject, content)) return;
  throw new SiteError('FORBIDDEN', `You do not have permission to edit the content with id ${content.id}.`);
}

function meets(database: Database, content: Guarded, conditions: Parameters<typeof allOf>[0]): boolean {
  const row = database.first(sql`
    select 1 from content c join space s on s.id = c.space_id where c.id = ${content.id} and ${allOf(conditions)}`);
  return row !== undefined;
}
