import { createSecretKey, hkdfSync } from 'node:crypto';
import type { NamedKey } from './sealed-text.ts';
import { VaultError } from './vault-error.ts';

/** One version of the secret key, as the keys that come out of it. */
export interface SecretKeyVersion {
  /** Wraps data keys. */
  readonly wrapping: NamedKey;
  /** What values were sealed with before there were data keys. */
  readonly direct: NamedKey;
  /** What the journal was signed with before it had a key of its own. The caller fills it with zeros. */
  earlierJournalKey(): Buffer;
}

/** The newest first: that one wraps what is new. */
export type SecretKeyVersions = readonly [SecretKeyVersion, ...SecretKeyVersion[]];

const fewestCharacters = 16;

/**
 * The versions of a secret key, the current one first.
 *
 * @throws VaultError `unusable_key` for one that is short or given twice
 */
export function readSecretKeys(secretKey: string | readonly string[]): SecretKeyVersions {
  const secrets = typeof secretKey === 'string' ? [secretKey] : secretKey;
  if (secrets.some((secret) => secret.length < fewestCharacters)) {
    throw unusable(`a version of ${fewestCharacters} characters or more in each place`);
  }
  if (new Set(secrets).size < secrets.length) throw unusable('each version once');
  const [current, ...earlier] = secrets.map(toVersion);
  if (!current) throw unusable('at least one version');
  return [current, ...earlier];
}

function unusable(expected: string): VaultError {
  return new VaultError(
    'unusable_key',
    `TRIBUTARY_SECRET_KEY cannot be used as it is: set it to ${expected}.`,
  );
}

function toVersion(secret: string): SecretKeyVersion {
  return {
    wrapping: named(secret, 'tributary wrapping key'),
    direct: named(secret, 'tributary vault key'),
    earlierJournalKey: () => derive(secret, 'tributary journal signature', 32),
  };
}

// The id is derived as well, so that a wrong key is told from a damaged value.
function named(secret: string, purpose: string): NamedKey {
  const bytes = derive(secret, purpose, 32);
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return { id: derive(secret, `${purpose} id`, 8).toString('hex'), key };
}

function derive(secret: string, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, length));
}
