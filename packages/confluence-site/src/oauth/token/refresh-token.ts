import { newSecret, secretDigest } from '../../access/secret.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { OauthError } from '../oauth-error.ts';

/** A refresh token that is not used for this long runs out. */
const inactivityMilliseconds = 90 * 24 * 3_600_000;

/** For this long after its first use a token may be used again, by an app whose answer got lost. */
const reuseLeewayMilliseconds = 10 * 60_000;

/** What the next tokens stand on. */
export interface RotatedToken {
  readonly grantId: string;
  readonly familyId: string;
}

interface RefreshTokenRow {
  readonly grant_id: string;
  readonly family_id: string;
  readonly expires_at: number;
  readonly rotated_at: number | null;
}

/** Makes the next refresh token of a family; those that ran out are forgotten. */
export function issueRefreshToken(
  database: Database,
  { grantId, familyId }: RotatedToken,
  now: number,
): string {
  database.run(sql`delete from oauth_refresh_token where expires_at <= ${now}`);
  const token = newSecret();
  database.run(sql`
    insert into oauth_refresh_token (digest, grant_id, family_id, expires_at)
    values (${secretDigest(token)}, ${grantId}, ${familyId}, ${now + inactivityMilliseconds})`);
  return token;
}

/**
 * Uses a refresh token, which another takes the place of.
 *
 * Throws `invalid_grant` where it is unknown, run out or another app's, and `unauthorized_client` where it was used
 * before, more than the leeway ago: its whole family is revoked then, for one of its two users is a thief.
 */
export function rotateRefreshToken(
  database: Database,
  clientId: string,
  token: string,
  now: number,
): RotatedToken {
  const digest = secretDigest(token);
  const row = database.first<RefreshTokenRow>(sql`
    select t.* from oauth_refresh_token t join oauth_grant g on g.id = t.grant_id
    where t.digest = ${digest} and g.client_id = ${clientId}`);
  if (!row || row.expires_at <= now)
    throw new OauthError('invalid_grant', 'Unknown or invalid refresh token.');
  if (row.rotated_at !== null && row.rotated_at + reuseLeewayMilliseconds < now) {
    revokeFamily(database, row.family_id);
    throw new OauthError('unauthorized_client', 'refresh_token is invalid');
  }
  database.run(sql`
    update oauth_refresh_token set rotated_at = ${now} where digest = ${digest} and rotated_at is null`);
  return { grantId: row.grant_id, familyId: row.family_id };
}

/** Ends every refresh token that descends from one code. Access tokens hold on to their end, as JWTs do. */
export function revokeFamily(database: Database, familyId: string): void {
  database.run(sql`update oauth_refresh_token set rotated_at = 0 where family_id = ${familyId}`);
}
