import { timingSafeEqual } from 'node:crypto';
import { newSecret, secretDigest } from '../../access/secret.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { readScopeList } from '../scopes/known-scopes.ts';

/** An OAuth 2.0 (3LO) app, as the developer console has it. */
export interface OauthApp {
  readonly clientId: string;
  readonly name: string;
  /** Where people may be sent back to: one of these, character by character. */
  readonly callbackUrls: readonly string[];
  /** The scopes that it may ask for. */
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** An app to make; what is not said is made up. */
export interface NewOauthApp {
  readonly name: string;
  readonly callbackUrls: readonly string[];
  readonly scopes: readonly string[];
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

interface OauthAppRow {
  readonly client_id: string;
  readonly secret_digest: string;
  readonly name: string;
  readonly callback_urls: string;
  readonly scopes: string;
  readonly created_at: number;
}

/** Makes an app and tells its secret, which is kept as a digest only. */
export function createOauthApp(
  database: Database,
  app: NewOauthApp,
  now: number,
): { readonly app: OauthApp; readonly clientSecret: string } {
  const clientSecret = app.clientSecret ?? newSecret();
  const row: OauthAppRow = {
    client_id: app.clientId ?? newSecret().slice(0, 32),
    secret_digest: secretDigest(clientSecret),
    name: app.name,
    callback_urls: app.callbackUrls.join('\n'),
    scopes: app.scopes.join(' '),
    created_at: now,
  };
  database.run(sql`
    insert into oauth_app (client_id, secret_digest, name, callback_urls, scopes, created_at)
    values (${row.client_id}, ${row.secret_digest}, ${row.name}, ${row.callback_urls}, ${row.scopes}, ${now})`);
  return { app: toOauthApp(row), clientSecret };
}

/** The app with this client id. */
export function findOauthApp(database: Database, clientId: string): OauthApp | undefined {
  const row = findRow(database, clientId);
  return row && toOauthApp(row);
}

/** The app with this client id, if the secret is its own. */
export function authenticateOauthApp(
  database: Database,
  clientId: string,
  clientSecret: string,
): OauthApp | undefined {
  const row = findRow(database, clientId);
  if (!row) return undefined;
  const isSecret = timingSafeEqual(Buffer.from(secretDigest(clientSecret)), Buffer.from(row.secret_digest));
  return isSecret ? toOauthApp(row) : undefined;
}

/** Every app, the oldest first. */
export function listOauthApps(database: Database): OauthApp[] {
  return database
    .all<OauthAppRow>(sql`select * from oauth_app order by created_at, client_id`)
    .map(toOauthApp);
}

/** Removes an app with all that was granted to it; false where there is none with this client id. */
export function deleteOauthApp(database: Database, clientId: string): boolean {
  return database.run(sql`delete from oauth_app where client_id = ${clientId}`) > 0;
}

function findRow(database: Database, clientId: string): OauthAppRow | undefined {
  return database.first<OauthAppRow>(sql`select * from oauth_app where client_id = ${clientId}`);
}

function toOauthApp(row: OauthAppRow): OauthApp {
  return {
    clientId: row.client_id,
    name: row.name,
    callbackUrls: row.callback_urls.split('\n'),
    scopes: readScopeList(row.scopes),
    createdAt: row.created_at,
  };
}
