import type { Database } from '../database/database.ts';
import { nextIdentifier } from '../database/identifiers.ts';
import { type Sql, sql } from '../database/sql.ts';
import { checkLabelName, type Label } from '../labels/label.ts';

/** A template that people made, with the key of its space where it has one. */
export interface Template {
  readonly id: number;
  readonly space_id: number | null;
  readonly space_key: string | null;
  readonly name: string;
  readonly description: string;
  /** Storage format. */
  readonly body: string;
}

/** A label of a template; it is not one of the site's, which only content and spaces carry. */
export type TemplateLabel = Pick<Label, 'id' | 'prefix' | 'name'>;

/** What is written of a template. */
export interface TemplateText {
  readonly name: string;
  readonly description: string;
  readonly body: string;
  readonly labels: readonly { readonly prefix: string; readonly name: string }[];
}

/** The templates that meet a condition on `t`, by id. */
export function templatesWhere(database: Database, condition: Sql): Template[] {
  return database.all<Template>(sql`
    select t.id, t.space_id, s.key as space_key, t.name, t.description, t.body
    from template t left join space s on s.id = t.space_id where ${condition} order by t.id`);
}

/** The labels of a template, by name. */
export function labelsOfTemplate(database: Database, id: number): TemplateLabel[] {
  return database.all<TemplateLabel>(
    sql`select id, prefix, name from template_label where template_id = ${id} order by name, prefix`,
  );
}

/** Writes a new template and answers its id. */
export function insertTemplate(database: Database, spaceId: number | null, text: TemplateText): number {
  const id = nextIdentifier(database);
  database.run(sql`
    insert into template (id, space_id, name, description, body)
    values (${id}, ${spaceId}, ${text.name}, ${text.description}, ${text.body})`);
  writeLabels(database, id, text);
  return id;
}

/** Replaces what a template says. */
export function replaceTemplate(database: Database, id: number, text: TemplateText): void {
  database.run(sql`
    update template set name = ${text.name}, description = ${text.description}, body = ${text.body} where id = ${id}`);
  database.run(sql`delete from template_label where template_id = ${id}`);
  writeLabels(database, id, text);
}

/** Removes a template. */
export function deleteTemplate(database: Database, id: number): void {
  database.run(sql`delete from template where id = ${id}`);
}

function writeLabels(database: Database, templateId: number, { labels }: TemplateText): void {
  for (const { prefix, name } of labels) {
    database.run(sql`
      insert into template_label (id, template_id, prefix, name)
      values (${nextIdentifier(database)}, ${templateId}, ${prefix}, ${checkLabelName(name)})`);
  }
}
