import type { SchemaPart } from '../database/schema-part.ts';

/** Groups of people, and the restrictions that let a group in. */
export const groupSchema: SchemaPart = {
  statements: `
create table if not exists user_group (
  id text primary key,
  name text not null unique,
  access_type text not null
) strict;

create table if not exists group_member (
  group_id text not null references user_group on delete cascade,
  account_id text not null references user,
  primary key (group_id, account_id)
) strict, without rowid;
create index if not exists group_member_by_account on group_member (account_id);

create table if not exists content_group_restriction (
  content_id integer not null references content on delete cascade,
  operation text not null check (operation in ('read', 'update')),
  group_id text not null references user_group on delete cascade,
  primary key (content_id, operation, group_id)
) strict, without rowid;
`,
  tables: ['content_group_restriction', 'group_member', 'user_group'],
};
