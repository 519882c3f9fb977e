import type { SchemaPart } from '../database/schema-part.ts';

/**
 * Properties: JSON under a key. One of content or of a space has an id of its own and versions; a user's and an app's
 * go by their keys alone.
 */
export const propertySchema: SchemaPart = {
  statements: `
create table if not exists property (
  id integer primary key,
  content_id integer references content on delete cascade,
  space_id integer references space on delete cascade,
  key text not null,
  value text not null,
  author_id text not null references user,
  created_at integer not null,
  version_number integer not null,
  version_message text not null,
  version_author_id text not null references user,
  version_created_at integer not null,
  unique (content_id, key),
  unique (space_id, key),
  check ((content_id is null) <> (space_id is null))
) strict;

create table if not exists user_property (
  id integer primary key,
  account_id text not null references user on delete cascade,
  key text not null,
  value text not null,
  created_at integer not null,
  modified_at integer not null,
  unique (account_id, key)
) strict;

create table if not exists app_property (
  id integer primary key,
  key text not null unique,
  value text not null
) strict;
`,
  tables: ['property', 'user_property', 'app_property'],
};
