import { createHash, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A person of the site. */
export interface User {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly isAdministrator: boolean;
  /** Set on requests made with an admin key: neither roles nor restrictions hide anything then. */
  readonly usesAdminKey?: true;
  /** Set on requests without credentials, where the site takes them. */
  readonly isAnonymous?: true;
}

interface UserRow {
  readonly account_id: string;
  readonly email: string;
  readonly display_name: string;
  readonly api_token_digest: string;
  readonly is_administrator: number;
}

/** Adds a person; the API token is kept as a digest. */
export function addUser(database: Database, user: User, apiToken: string): void {
  database.run(sql`
    insert into user (account_id, email, display_name, api_token_digest, is_administrator)
    values (${user.accountId}, ${user.email}, ${user.displayName}, ${digest(apiToken)}, ${Number(user.isAdministrator)})`);
}

/** Whose API token this is, if the email address and the token belong together. */
export function findUserByApiToken(database: Database, email: string, apiToken: string): User | undefined {
  const row = findRowByEmail(database, email);
  if (!row) return undefined;
  const given = Buffer.from(digest(apiToken));
  return timingSafeEqual(given, Buffer.from(row.api_token_digest)) ? toUser(row) : undefined;
}

/** The person with this email address, in any case. */
export function findUserByEmail(database: Database, email: string): User | undefined {
  const row = findRowByEmail(database, email);
  return row && toUser(row);
}

/** The person with this account id. */
export function findUser(database: Database, accountId: string): User | undefined {
  const row = database.first<UserRow>(sql`select * from user where account_id = ${accountId}`);
  return row && toUser(row);
}

/** Everybody, by name. */
export function listUsers(database: Database): User[] {
  return database.all<UserRow>(sql`select * from user order by display_name`).map(toUser);
}

function findRowByEmail(database: Database, email: string): UserRow | undefined {
  return database.first<UserRow>(sql`select * from user where email = ${email.toLowerCase()}`);
}

function toUser(row: UserRow): User {
  return {
    accountId: row.account_id,
    email: row.email,
    displayName: row.display_name,
    isAdministrator: row.is_administrator === 1,
  };
}

function digest(apiToken: string): string {
  return createHash('sha256').update(apiToken).digest('hex');
}
