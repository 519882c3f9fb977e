import type { SchemaPart } from '../database/schema-part.ts';

/** Which classification level content has, and which one the content of a space has where it has none itself. */
export const classificationSchema: SchemaPart = {
  statements: `
create table if not exists content_classification (
  content_id integer primary key references content on delete cascade,
  level_id text not null
) strict;

create table if not exists space_classification (
  space_id integer primary key references space on delete cascade,
  level_id text not null
) strict;
`,
  tables: ['content_classification', 'space_classification'],
};
