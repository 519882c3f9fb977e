import type { SchemaPart } from '../database/schema-part.ts';

/** Conversions of bodies from one format to another, kept until nobody may ask for them any more. */
export const conversionSchema: SchemaPart = {
  statements: `
create table if not exists conversion (
  id text primary key,
  account_id text not null references user on delete cascade,
  digest text not null,
  representation text not null,
  value text not null,
  is_rerun integer not null,
  ready_at integer not null
) strict;
create index if not exists conversion_by_digest on conversion (account_id, digest);
create index if not exists conversion_by_time on conversion (ready_at);
`,
  tables: ['conversion'],
};
