import type { SchemaPart } from '../database/schema-part.ts';

/** The audit log. What happened to things that are gone stays told, so nothing here refers to other tables. */
export const auditSchema: SchemaPart = {
  statements: `
create table if not exists audit_record (
  id integer primary key,
  author_account_id text,
  author_name text not null,
  remote_address text not null,
  created_at integer not null,
  summary text not null,
  description text not null,
  category text not null,
  by_administrator integer not null,
  affected_name text not null,
  affected_type text not null,
  changed_values text not null,
  associated_objects text not null
) strict;
create index if not exists audit_record_by_time on audit_record (created_at, id);

create table if not exists audit_retention (
  only_row integer primary key check (only_row = 1),
  number integer not null,
  units text not null
) strict;
`,
  tables: ['audit_record', 'audit_retention'],
};
