import type { Database } from '../database/database.ts';
import { nextIdentifier } from '../database/identifiers.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';

/** A label as it is stored. */
export interface Label {
  readonly id: number;
  readonly prefix: string;
  readonly name: string;
  readonly created_at: number;
}

export const labelPrefixes = ['my', 'team', 'global', 'system'] as const;

const forbiddenCharacters = /[\s:;.,?&[\]()#^*@!<>]/;

/** The name as it is kept, in lower case. Throws 400 on characters that a label cannot have, and over 255 of them. */
export function checkLabelName(name: string): string {
  const lower = name.trim().toLowerCase();
  if (lower === '' || lower.length > 255 || forbiddenCharacters.test(lower)) {
    throw new SiteError(
      'BAD_REQUEST',
      `The label '${name}' is not valid: a label is 1 to 255 characters, without spaces and without : ; . , ? & [ ] ( ) # ^ * @ ! < >`,
    );
  }
  return lower;
}

/** The labels of a content, by name. */
export function labelsOfContent(database: Database, contentId: number): Label[] {
  return database.all<Label>(sql`
    select l.* from label l join content_label cl on cl.label_id = l.id
    where cl.content_id = ${contentId} order by l.name, l.id`);
}

/** Puts a label on a content; on one that has it already, nothing happens. */
export function addLabel(
  database: Database,
  contentId: number,
  label: { readonly prefix: string; readonly name: string },
  now: number,
): void {
  const id = labelId(database, label, now);
  database.run(sql`
    insert into content_label (content_id, label_id) values (${contentId}, ${id}) on conflict do nothing`);
}

/** Takes labels with this name off a content; a label that nothing carries any more is gone. */
export function removeLabel(database: Database, contentId: number, name: string): void {
  database.run(sql`
    delete from content_label where content_id = ${contentId}
      and label_id in (select id from label where name = ${name.toLowerCase()})`);
  removeUnusedLabels(database);
}

/** Forgets the labels that nothing carries. */
export function removeUnusedLabels(database: Database): void {
  database.run(sql`
    delete from label where not exists (select 1 from content_label cl where cl.label_id = label.id)
      and not exists (select 1 from space_label sl where sl.label_id = label.id)`);
}

/** The id of a label, made when nothing carried it before. */
export function labelId(
  database: Database,
  label: { readonly prefix: string; readonly name: string },
  now: number,
): number {
  const known = database.first<{ id: number }>(
    sql`select id from label where prefix = ${label.prefix} and name = ${label.name}`,
  );
  if (known) return known.id;
  const id = nextIdentifier(database);
  database.run(sql`
    insert into label (id, prefix, name, created_at) values (${id}, ${label.prefix}, ${label.name}, ${now})`);
  return id;
}
