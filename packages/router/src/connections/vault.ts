import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { VaultError } from './vault-error.ts';

/** Where a sealed value stands. It opens there and nowhere else. */
export interface SealedPlace {
  readonly table: string;
  readonly rowId: string;
  readonly field: string;
  readonly projectId: string;
}

/** Encrypts what must not be read in the database file. */
export interface Vault {
  /** Text that only this vault opens, and only for the same place. */
  seal(plaintext: string, place: SealedPlace): string;
  /**
   * @throws VaultError `wrong_key` for a value of another secret key
   * @throws VaultError `damaged` for one that was changed, cut or moved
   */
  open(sealed: string, place: SealedPlace): string;
}

const format = 'v1';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * A vault over AES-256-GCM, its key derived from the secret key by HKDF-SHA-256.
 *
 * A sealed value is `v1.KEY_ID.NONCE.CIPHERTEXT.TAG`, the last three in base64url. The key id is derived as well,
 * so that a wrong key is told from a damaged value, and later keys can stand beside earlier ones.
 */
export function createVault({ secretKey }: { secretKey: string }): Vault {
  const key = derive(secretKey, 'tributary vault key', 32);
  const keyId = derive(secretKey, 'tributary vault key id', 8).toString('hex');
  return {
    seal(plaintext, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      cipher.setAAD(bind(keyId, place));
      const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
      const parts = [nonce, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'));
      return [format, keyId, ...parts].join('.');
    },
    open(sealed, place) {
      const { nonce, ciphertext, tag } = read(sealed, keyId, place);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
        decipher.setAAD(bind(keyId, place));
        decipher.setAuthTag(tag);
        return decipher.update(ciphertext, undefined, 'utf8') + decipher.final('utf8');
      } catch (error) {
        throw damaged(place, error);
      }
    },
  };
}

function derive(secretKey: string, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', purpose, length));
}

// JSON keeps the parts apart: no two places write the same bytes.
function bind(keyId: string, { table, rowId, field, projectId }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([format, keyId, table, rowId, field, projectId]));
}

function read(sealed: string, keyId: string, place: SealedPlace) {
  const [version, ofKey, ...parts] = sealed.split('.');
  const [nonce, ciphertext, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (version !== format || parts.length !== 3 || !nonce || !ciphertext || !tag) throw damaged(place);
  if (ofKey !== keyId) {
    throw new VaultError(
      'wrong_key',
      `The stored ${place.table} was encrypted with another secret key: set TRIBUTARY_SECRET_KEY to that one.`,
    );
  }
  return { nonce, ciphertext, tag };
}

function damaged({ table, rowId, field }: SealedPlace, cause?: unknown): VaultError {
  return new VaultError(
    'damaged',
    `The ${field} of ${table} ${rowId} cannot be decrypted: it was changed after it was stored.`,
    { cause },
  );
}
