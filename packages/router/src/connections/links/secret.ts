import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 random bits, in hex after its prefix. */
export function newSecret(prefix = ''): string {
  return `${prefix}${randomBytes(32).toString('hex')}`;
}

/** What is kept of a secret. It is random, so a plain digest is enough: there is nothing to guess at. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a digest is this secret's, in a time that tells nothing about either. */
export function isDigestOf(digest: string, secret: string): boolean {
  const [kept, sent] = [Buffer.from(digest), Buffer.from(digestOf(secret))];
  return kept.length === sent.length && timingSafeEqual(kept, sent);
}
