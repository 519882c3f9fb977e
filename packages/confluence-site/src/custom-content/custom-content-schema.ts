import type { SchemaPart } from '../database/schema-part.ts';

/** What custom content has besides being content: the type that its app gave it, and how its body was written. */
export const customContentSchema: SchemaPart = {
  statements: `
create table if not exists custom_content (
  content_id integer primary key references content on delete cascade,
  type text not null,
  representation text not null check (representation in ('storage', 'raw'))
) strict;
create index if not exists custom_content_by_type on custom_content (type);
`,
  tables: ['custom_content'],
};
