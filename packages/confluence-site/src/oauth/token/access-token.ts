import { newSecret, secretDigest } from '../../access/secret.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { findGrant, type Grant } from '../grants/grant.ts';

/** How long an access token holds. */
export const accessTokenSeconds = 3600;

/** Makes an access token to what a grant permits; those that ran out are forgotten. */
export function issueAccessToken(database: Database, grantId: string, now: number): string {
  database.run(sql`delete from oauth_access_token where expires_at <= ${now}`);
  const token = newSecret();
  database.run(sql`
    insert into oauth_access_token (digest, grant_id, expires_at)
    values (${secretDigest(token)}, ${grantId}, ${now + accessTokenSeconds * 1000})`);
  return token;
}

/** What the token gives access to, if it has not run out at `now`. */
export function findGrantOfAccessToken(database: Database, token: string, now: number): Grant | undefined {
  const row = database.first<{ grant_id: string }>(sql`
    select grant_id from oauth_access_token where digest = ${secretDigest(token)} and expires_at > ${now}`);
  return row && findGrant(database, row.grant_id);
}
