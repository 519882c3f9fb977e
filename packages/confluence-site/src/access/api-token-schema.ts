import type { SchemaPart } from '../database/schema-part.ts';

/** API tokens besides the one that each user is made with. `scopes` is null where a token may do all that its owner may. */
export const apiTokenSchema: SchemaPart = {
  statements: `
create table if not exists api_token (
  id text primary key,
  digest text not null unique,
  account_id text not null references user,
  name text not null,
  scopes text,
  created_at integer not null,
  expires_at integer
) strict;
`,
  tables: ['api_token'],
};
