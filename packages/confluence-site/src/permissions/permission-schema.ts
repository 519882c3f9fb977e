import type { SchemaPart } from '../database/schema-part.ts';

/**
 * What kind of site this is, single permissions, and the view in which both ways of giving access are one: with roles
 * a principal may do what its role permits, without them what it was permitted itself.
 */
export const permissionSchema: SchemaPart = {
  statements: `
create table if not exists kind_of_site (
  rbac integer primary key check (rbac in (0, 1))
) strict;

create table if not exists space_permission (
  id integer primary key autoincrement,
  space_id integer not null references space on delete cascade,
  principal_type text not null check (principal_type in ('USER', 'GROUP', 'ACCESS_CLASS')),
  principal_id text not null,
  permission text not null,
  unique (space_id, principal_type, principal_id, permission)
) strict;
create index if not exists space_permission_by_principal
  on space_permission (principal_type, principal_id, permission, space_id);

create view if not exists space_access (space_id, principal_type, principal_id, permission) as
  select a.space_id, a.principal_type, a.principal_id, p.permission
  from space_role_assignment a join space_role_permission p on p.role_id = a.role_id
  union all
  -- Whoever has a role may delete what is their own.
  select space_id, principal_type, principal_id, 'delete/space' from space_role_assignment
  union all
  select space_id, principal_type, principal_id, permission from space_permission;
`,
  tables: ['space_permission', 'kind_of_site'],
};
