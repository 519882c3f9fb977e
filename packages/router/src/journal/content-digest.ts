import { createHmac, randomBytes } from 'node:crypto';
import type { JsonValue } from '@tributary/toolkit';
import { canonicalJson } from './canonical-json.ts';

/** A content with what makes its digest. */
export interface SaltedContent {
  /** Kept with the content and nowhere else: once both are erased, the digest tells nothing, however short the content was. */
  readonly salt: string;
  readonly content: JsonValue;
}

/** Adds a new salt. */
export function withSalt(content: JsonValue): SaltedContent {
  return { salt: randomBytes(16).toString('base64url'), content };
}

/** HMAC-SHA-256, in hex, of the canonical JSON under the salt. */
export function contentDigest({ salt, content }: SaltedContent): string {
  return createHmac('sha256', Buffer.from(salt, 'base64url')).update(canonicalJson(content)).digest('hex');
}
