import { createHmac, hkdfSync } from 'node:crypto';

/**
 * Signs a text under a key that is not in the database: whoever can only write the database
 * can make a block's digest, and cannot make its signature.
 */
export type Signer = (text: string) => string;

/** HMAC-SHA-256 in hex, its key derived from the secret key. */
export function createSigner({ secretKey }: { secretKey: string }): Signer {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'tributary journal signature', 32));
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}
