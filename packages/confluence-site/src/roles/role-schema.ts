import type { SchemaPart } from '../database/schema-part.ts';

/** Role-based access: what a role permits, and who has which role in a space. */
export const roleSchema: SchemaPart = {
  statements: `
create table if not exists space_role (
  id integer primary key,
  type text not null check (type in ('SYSTEM', 'CUSTOM')),
  name text not null unique,
  description text not null
) strict;

create table if not exists space_role_permission (
  role_id integer not null references space_role on delete cascade,
  permission text not null,
  primary key (role_id, permission)
) strict, without rowid;

create table if not exists space_role_assignment (
  id integer primary key,
  space_id integer not null references space on delete cascade,
  principal_type text not null check (principal_type in ('USER', 'GROUP', 'ACCESS_CLASS')),
  principal_id text not null,
  role_id integer not null references space_role on delete cascade,
  unique (space_id, principal_type, principal_id)
) strict;
create index if not exists space_role_assignment_by_principal
  on space_role_assignment (principal_type, principal_id, role_id, space_id);

create table if not exists space_access_task (
  id text primary key,
  started_at integer not null
) strict;
`,
  tables: ['space_access_task', 'space_role_assignment', 'space_role_permission', 'space_role'],
};
