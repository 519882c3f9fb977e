import { createHash, randomBytes } from 'node:crypto';

/** A secret that cannot be guessed, told to its holder once. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: enough to know it again. */
export function secretDigest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
