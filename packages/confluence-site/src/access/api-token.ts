import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { readScopeList } from '../oauth/scopes/known-scopes.ts';
import { newSecret, secretDigest } from './secret.ts';

/** An API token of a user: with scopes it is taken by the gateway alone, without it is as good as the user's first. */
export interface ApiToken {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly scopes: ReadonlySet<string> | undefined;
  /** Milliseconds since 1970, as `expiresAt`. */
  readonly createdAt: number;
  readonly expiresAt: number | undefined;
}

/** A token to make. */
export interface NewApiToken {
  readonly accountId: string;
  readonly name: string;
  readonly scopes?: readonly string[] | undefined;
  readonly expiresAt?: number | undefined;
  /** What the token is, where a test wants to say it; else it is made up. */
  readonly secret?: string | undefined;
}

interface ApiTokenRow {
  readonly id: string;
  readonly account_id: string;
  readonly name: string;
  readonly scopes: string | null;
  readonly created_at: number;
  readonly expires_at: number | null;
}

/** Makes a token and tells its secret, which is kept as a digest only. */
export function createApiToken(
  database: Database,
  token: NewApiToken,
  now: number,
): { readonly token: ApiToken; readonly secret: string } {
  const secret = token.secret ?? newSecret();
  const row: ApiTokenRow = {
    id: randomUUID(),
    account_id: token.accountId,
    name: token.name,
    scopes: token.scopes?.join(' ') ?? null,
    created_at: now,
    expires_at: token.expiresAt ?? null,
  };
  database.run(sql`
    insert into api_token (id, digest, account_id, name, scopes, created_at, expires_at)
    values (${row.id}, ${secretDigest(secret)}, ${row.account_id}, ${row.name}, ${row.scopes}, ${now}, ${row.expires_at})`);
  return { token: toApiToken(row), secret };
}

/** The token with this secret, if it has not run out at `now`. */
export function findApiToken(database: Database, secret: string, now: number): ApiToken | undefined {
  const row = database.first<ApiTokenRow>(sql`
    select * from api_token
    where digest = ${secretDigest(secret)} and (expires_at is null or expires_at > ${now})`);
  return row && toApiToken(row);
}

/** Every token, those that ran out included, the oldest first. */
export function listApiTokens(database: Database): ApiToken[] {
  return database.all<ApiTokenRow>(sql`select * from api_token order by created_at, id`).map(toApiToken);
}

/** Revokes a token; false where there is none with this id. */
export function deleteApiToken(database: Database, id: string): boolean {
  return database.run(sql`delete from api_token where id = ${id}`) > 0;
}

function toApiToken(row: ApiTokenRow): ApiToken {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    scopes: row.scopes === null ? undefined : new Set(readScopeList(row.scopes)),
    createdAt: row.created_at,
    expiresAt: row.expires_at ?? undefined,
  };
}
