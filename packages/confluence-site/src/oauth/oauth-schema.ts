import type { SchemaPart } from '../database/schema-part.ts';

/**
 * Apps, and what people granted them: one grant for an app and an account. Codes and tokens are kept as digests; the
 * tokens that descend from one code are a family, which is revoked as a whole.
 */
export const oauthSchema: SchemaPart = {
  statements: `
create table if not exists oauth_app (
  client_id text primary key,
  secret_digest text not null,
  name text not null,
  callback_urls text not null,
  scopes text not null,
  created_at integer not null
) strict;

create table if not exists oauth_grant (
  id text primary key,
  client_id text not null references oauth_app on delete cascade,
  account_id text not null references user,
  scopes text not null,
  cloud_ids text not null,
  granted_at integer not null,
  unique (client_id, account_id)
) strict;

create table if not exists oauth_code (
  digest text primary key,
  grant_id text not null references oauth_grant on delete cascade,
  family_id text not null,
  redirect_uri text not null,
  challenge text,
  challenge_method text check (challenge_method in ('S256', 'plain')),
  expires_at integer not null,
  used_at integer
) strict;

create table if not exists oauth_access_token (
  digest text primary key,
  grant_id text not null references oauth_grant on delete cascade,
  expires_at integer not null
) strict;

create table if not exists oauth_refresh_token (
  digest text primary key,
  grant_id text not null references oauth_grant on delete cascade,
  family_id text not null,
  expires_at integer not null,
  rotated_at integer
) strict;
create index if not exists oauth_refresh_token_by_family on oauth_refresh_token (family_id);
`,
  tables: ['oauth_refresh_token', 'oauth_access_token', 'oauth_code', 'oauth_grant', 'oauth_app'],
};
