import type { SchemaPart } from '../database/schema-part.ts';

/** Content states ("In progress"), those of a person's own making, and which content has which. */
export const stateSchema: SchemaPart = {
  statements: `
create table if not exists custom_state (
  id integer primary key,
  account_id text not null references user on delete cascade,
  name text not null,
  color text not null,
  used_at integer not null,
  unique (account_id, name, color)
) strict;

create table if not exists content_state (
  content_id integer not null references content on delete cascade,
  is_draft integer not null,
  state_id integer not null,
  name text not null,
  color text not null,
  updated_at integer not null,
  primary key (content_id, is_draft)
) strict, without rowid;
`,
  tables: ['custom_state', 'content_state'],
};
