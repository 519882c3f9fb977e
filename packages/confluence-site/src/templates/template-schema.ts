import type { SchemaPart } from '../database/schema-part.ts';

/** Templates that people made: for one space, or for all where they have none. */
export const templateSchema: SchemaPart = {
  statements: `
create table if not exists template (
  id integer primary key,
  space_id integer references space on delete cascade,
  name text not null,
  description text not null,
  body text not null
) strict;

create table if not exists template_label (
  id integer primary key,
  template_id integer not null references template on delete cascade,
  prefix text not null,
  name text not null
) strict;
`,
  tables: ['template_label', 'template'],
};
