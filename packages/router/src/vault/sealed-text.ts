import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const cipherName = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * How a value was sealed: `v1` directly under a secret key, `v2` under a data key of its project,
 * `w1` is a data key wrapped by a secret key.
 */
export type SealFormat = 'v1' | 'v2' | 'w1';

/** A sealed value, taken apart: `FORMAT.KEY_ID.NONCE.CIPHERTEXT.TAG`, the last three in base64url. */
export interface SealedText {
  readonly format: SealFormat;
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

/** A key and its name in what it sealed. */
export interface NamedKey {
  readonly id: string;
  readonly key: KeyObject;
}

/**
 * Encrypts with AES-256-GCM under a new nonce.
 *
 * @param place what it is bound to; together with format and key id it has to be the same when it is opened
 */
export function sealText(
  format: SealFormat,
  { id, key }: NamedKey,
  plaintext: string | Buffer,
  place: readonly string[],
): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(cipherName, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(bind(format, id, place));
  const start = typeof plaintext === 'string' ? cipher.update(plaintext, 'utf8') : cipher.update(plaintext);
  const ciphertext = Buffer.concat([start, cipher.final()]);
  const parts = [nonce, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return [format, id, ...parts].join('.');
}

/** Takes a sealed value apart; nothing where it is none. */
export function readSealed(sealed: string): SealedText | undefined {
  const [format, keyId, ...parts] = sealed.split('.');
  const [nonce, ciphertext, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (!isFormat(format) || !keyId || parts.length !== 3 || !nonce || !ciphertext || !tag) return undefined;
  return { format, keyId, nonce, ciphertext, tag };
}

/**
 * Decrypts into bytes, which whoever asked for them fills with zeros when they are no longer needed.
 *
 * @throws Error where anything was changed, cut or moved
 */
export function openText(
  { format, keyId, nonce, ciphertext, tag }: SealedText,
  key: KeyObject,
  place: readonly string[],
): Buffer {
  const decipher = createDecipheriv(cipherName, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(bind(format, keyId, place));
  decipher.setAuthTag(tag);
  const plaintext = decipher.update(ciphertext);
  try {
    // In this mode the end has no bytes of its own: it only checks the tag.
    decipher.final();
    return plaintext;
  } catch (error) {
    plaintext.fill(0);
    throw error;
  }
}

// JSON keeps the parts apart: no two places write the same bytes.
function bind(format: SealFormat, keyId: string, place: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify([format, keyId, ...place]));
}

function isFormat(text: string | undefined): text is SealFormat {
  return text === 'v1' || text === 'v2' || text === 'w1';
}
