import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { newSecret, secretDigest } from '../../access/secret.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { OauthError } from '../oauth-error.ts';
import { revokeFamily } from './refresh-token.ts';

/** How long a code may be exchanged. */
const lifetimeMilliseconds = 5 * 60_000;

/** How long a code is remembered, so that it is known again when it comes a second time. */
const memoryMilliseconds = 24 * 3_600_000;

/** What the app sent to prove, when it exchanges the code, that it is the one that asked for it (RFC 7636). */
export interface CodeChallenge {
  readonly challenge: string;
  readonly method: 'S256' | 'plain';
}

/** A code that was exchanged: what the tokens for it stand on. */
export interface RedeemedCode {
  readonly grantId: string;
  readonly familyId: string;
}

interface CodeRow {
  readonly grant_id: string;
  readonly family_id: string;
  readonly redirect_uri: string;
  readonly challenge: string | null;
  readonly challenge_method: CodeChallenge['method'] | null;
  readonly expires_at: number;
  readonly used_at: number | null;
}

/** What an app sends to exchange a code. */
export interface CodeExchange {
  readonly clientId: string;
  readonly code: string;
  readonly redirectUri: string;
  readonly verifier?: string | undefined;
}

/** Makes the code that a consent gives. */
export function issueCode(
  database: Database,
  consent: {
    readonly grantId: string;
    readonly redirectUri: string;
    readonly challenge?: CodeChallenge | undefined;
  },
  now: number,
): string {
  database.run(sql`delete from oauth_code where expires_at <= ${now - memoryMilliseconds}`);
  const code = newSecret();
  database.run(sql`
    insert into oauth_code (digest, grant_id, family_id, redirect_uri, challenge, challenge_method, expires_at)
    values (${secretDigest(code)}, ${consent.grantId}, ${randomUUID()}, ${consent.redirectUri},
      ${consent.challenge?.challenge ?? null}, ${consent.challenge?.method ?? null}, ${now + lifetimeMilliseconds})`);
  return code;
}

/**
 * Uses a code up.
 *
 * Throws `invalid_grant` where it is unknown, used, too old, another app's, or was asked for otherwise. A code that comes
 * a second time was stolen, by the first or by the second who sent it: what it gave is revoked.
 */
export function redeemCode(database: Database, exchange: CodeExchange, now: number): RedeemedCode {
  const digest = secretDigest(exchange.code);
  const row = database.first<CodeRow>(sql`
    select c.* from oauth_code c join oauth_grant g on g.id = c.grant_id
    where c.digest = ${digest} and g.client_id = ${exchange.clientId}`);
  if (row?.used_at != null) revokeFamily(database, row.family_id);
  if (!row || row.used_at !== null || row.expires_at <= now)
    throw new OauthError('invalid_grant', 'Invalid authorization code');
  if (row.redirect_uri !== exchange.redirectUri)
    throw new OauthError(
      'invalid_grant',
      `The redirect URI is wrong. You sent ${exchange.redirectUri}, and we expected ${row.redirect_uri}`,
    );
  if (!isVerified(row, exchange.verifier))
    throw new OauthError('invalid_grant', 'Failed to verify code verifier');
  database.run(sql`update oauth_code set used_at = ${now} where digest = ${digest}`);
  return { grantId: row.grant_id, familyId: row.family_id };
}

function isVerified({ challenge, challenge_method }: CodeRow, verifier: string | undefined): boolean {
  if (challenge === null) return true;
  if (verifier === undefined) return false;
  const given =
    challenge_method === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier;
  return given.length === challenge.length && timingSafeEqual(Buffer.from(given), Buffer.from(challenge));
}
