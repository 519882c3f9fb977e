import type { SchemaPart } from '../database/schema-part.ts';

/** What spaces and administrators set, and the relations that people and apps make between things. */
export const settingsSchema: SchemaPart = {
  statements: `
create table if not exists space_setting (
  space_id integer primary key references space on delete cascade,
  route_override_enabled integer not null,
  content_mode text not null
) strict;

create table if not exists look_and_feel (
  scope text primary key,
  custom text not null
) strict;

create table if not exists admin_key (
  account_id text primary key references user on delete cascade,
  expires_at integer not null
) strict;

create table if not exists relation (
  id integer primary key,
  name text not null,
  source_type text not null,
  source_key text not null,
  target_type text not null,
  target_key text not null,
  created_by text not null references user,
  created_at integer not null,
  unique (name, source_type, source_key, target_type, target_key)
) strict;
create index if not exists relation_by_target on relation (name, target_type, target_key, source_type);

create table if not exists content_view (
  id integer primary key,
  content_id integer not null references content on delete cascade,
  account_id text not null references user,
  viewed_at integer not null
) strict;
create index if not exists content_view_by_content on content_view (content_id, viewed_at);
`,
  tables: ['content_view', 'relation', 'admin_key', 'look_and_feel', 'space_setting'],
};
