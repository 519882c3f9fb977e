import type { SchemaPart } from '../database/schema-part.ts';

/** The tasks in the current bodies of pages and blog posts, with what a body does not tell: who did what, when. */
export const inlineTaskSchema: SchemaPart = {
  statements: `
create table if not exists inline_task (
  id integer primary key,
  content_id integer not null references content on delete cascade,
  local_id text not null,
  status text not null check (status in ('complete', 'incomplete')),
  body text not null,
  is_blank integer not null,
  created_by text not null references user,
  assigned_to text,
  completed_by text references user,
  created_at integer not null,
  updated_at integer not null,
  due_at integer,
  completed_at integer,
  unique (content_id, local_id)
) strict;
`,
  tables: ['inline_task'],
};
