import type { SchemaPart } from './schema-part.ts';

/**
 * The tables. Ids are integers here and numeric strings outside; times are milliseconds since 1970.
 *
 * Text and title of a content live in its versions; `content.title` repeats the current one because titles are unique.
 */
const tables = `
create table if not exists counter (
  name text primary key,
  value integer not null
) strict;

create table if not exists user (
  account_id text primary key,
  email text not null unique,
  display_name text not null,
  api_token_digest text not null,
  is_administrator integer not null
) strict;

create table if not exists space (
  id integer primary key,
  key text not null,
  key_lower text not null unique,
  name text not null,
  type text not null,
  status text not null,
  description text not null,
  author_id text not null references user,
  owner_id text not null references user,
  created_at integer not null,
  homepage_id integer,
  private_to text references user
) strict;

create table if not exists content (
  id integer primary key,
  type text not null,
  status text not null,
  space_id integer not null references space on delete cascade,
  title text not null,
  title_lower text not null,
  parent_id integer references content,
  position integer not null,
  author_id text not null references user,
  owner_id text not null references user,
  last_owner_id text references user,
  created_at integer not null,
  modified_at integer not null,
  version_number integer not null
) strict;
create index if not exists content_by_parent on content (parent_id, position);
-- One for each order that a list may be asked for in: it is read until the page is full, never sorted whole. Status is in
-- none, since nearly all content is current.
drop index if exists content_by_title;
drop index if exists content_by_type;
create index if not exists content_by_creation on content (created_at);
create index if not exists content_by_change on content (modified_at);
create index if not exists content_by_any_title on content (title_lower);
create index if not exists content_of_type on content (type);
create index if not exists content_of_type_by_title on content (type, title_lower);
create index if not exists content_of_type_by_creation on content (type, created_at);
create index if not exists content_of_type_by_change on content (type, modified_at);
create index if not exists content_of_space on content (space_id, type);
create index if not exists content_by_space_and_title on content (space_id, type, title_lower);
create index if not exists content_of_space_by_creation on content (space_id, type, created_at);
create index if not exists content_of_space_by_change on content (space_id, type, modified_at);

create table if not exists content_version (
  content_id integer not null references content on delete cascade,
  number integer not null,
  title text not null,
  body text not null,
  author_id text not null references user,
  created_at integer not null,
  message text not null,
  minor_edit integer not null,
  primary key (content_id, number)
) strict, without rowid;

create table if not exists content_draft (
  content_id integer primary key references content on delete cascade,
  title text not null,
  body text not null,
  author_id text not null references user,
  created_at integer not null,
  message text not null
) strict;

create table if not exists content_restriction (
  content_id integer not null references content on delete cascade,
  operation text not null check (operation in ('read', 'update')),
  account_id text not null references user,
  primary key (content_id, operation, account_id)
) strict, without rowid;

create table if not exists label (
  id integer primary key,
  prefix text not null,
  name text not null,
  created_at integer not null,
  unique (prefix, name)
) strict;

create table if not exists content_label (
  content_id integer not null references content on delete cascade,
  label_id integer not null references label on delete cascade,
  primary key (content_id, label_id)
) strict, without rowid;
create index if not exists content_label_by_label on content_label (label_id);

create table if not exists space_label (
  space_id integer not null references space on delete cascade,
  label_id integer not null references label on delete cascade,
  primary key (space_id, label_id)
) strict, without rowid;

create table if not exists long_task (
  id text primary key,
  name text not null,
  started_by text not null references user,
  started_at integer not null,
  finished_at integer not null
) strict;

create virtual table if not exists search_index using fts5 (
  title, body, tokenize = 'porter unicode61 remove_diacritics 2'
);
`;

export const coreSchema: SchemaPart = {
  statements: tables,
  tables: [
    'search_index',
    'long_task',
    'space_label',
    'content_label',
    'label',
    'content_restriction',
    'content_draft',
    'content_version',
    'content',
    'space',
    'user',
    'counter',
  ],
};
