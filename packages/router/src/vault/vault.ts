import { type NamedKey, openText, readSealed, type SealedText, sealText } from './sealed-text.ts';
import { VaultError } from './vault-error.ts';

/** Where a sealed value stands. It opens there and nowhere else. */
export interface SealedPlace {
  readonly table: string;
  readonly rowId: string;
  readonly field: string;
  readonly projectId: string;
}

/** Encrypts what must not be read in the database. It asks the database for nothing: it works in any transaction. */
export interface Vault {
  /**
   * Text that only this vault opens, and only for the same place.
   *
   * @throws VaultError `unknown_key` for a project whose data key this router does not have
   */
  seal(plaintext: string, place: SealedPlace): string;
  /**
   * @throws VaultError `wrong_key` or `unknown_key` for a value of another secret key or data key
   * @throws VaultError `damaged` for one that was changed, cut or moved
   */
  open(sealed: string, place: SealedPlace): string;
  /** Seals a value with the present key of its project. It is in no text in between. */
  sealAnew(sealed: string, place: SealedPlace): string;
}

/** The keys that a vault works with. */
export interface VaultKeys {
  /** What the values of a project are sealed with now. */
  current(projectId: string): NamedKey | undefined;
  /** Any data key, and whose it is. */
  find(keyId: string): (NamedKey & { readonly projectId: string }) | undefined;
  /** What values were sealed with before there were data keys. */
  findDirect(keyId: string): NamedKey | undefined;
  /** Hears that a key is missing: another router may have made it. */
  miss(): void;
}

/**
 * A vault over AES-256-GCM.
 *
 * What it seals is bound to its table, row, field and project, and names its key: `v2.KEY_ID.…`. It opens `v1.…`,
 * too, which was sealed under the secret key itself.
 */
export function createVault(keys: VaultKeys): Vault {
  function seal(plaintext: string | Buffer, place: SealedPlace): string {
    const current = keys.current(place.projectId);
    if (current) return sealText('v2', current, plaintext, boundTo(place));
    keys.miss();
    throw new VaultError('unknown_key', `This router has no data key of project ${place.projectId} yet.`);
  }

  function open(sealed: string, place: SealedPlace): Buffer {
    const parts = readSealed(sealed);
    if (!parts) throw damaged(place);
    const { key } = keyFor(parts, place);
    try {
      return openText(parts, key, boundTo(place));
    } catch (cause) {
      throw damaged(place, cause);
    }
  }

  function keyFor({ format, keyId }: SealedText, place: SealedPlace): NamedKey {
    if (format === 'w1') throw damaged(place);
    if (format === 'v1') return keys.findDirect(keyId) ?? refuseWrongKey(place);
    const found = keys.find(keyId);
    if (!found) {
      keys.miss();
      throw unknownKey(place);
    }
    // Its id says already that it was sealed for another project.
    if (found.projectId !== place.projectId) throw damaged(place);
    return found;
  }

  return {
    seal,
    open(sealed, place) {
      const plaintext = open(sealed, place);
      const text = plaintext.toString('utf8');
      plaintext.fill(0);
      return text;
    },
    sealAnew(sealed, place) {
      const plaintext = open(sealed, place);
      try {
        return seal(plaintext, place);
      } finally {
        plaintext.fill(0);
      }
    },
  };
}

function boundTo({ table, rowId, field, projectId }: SealedPlace): readonly string[] {
  return [table, rowId, field, projectId];
}

function refuseWrongKey({ table }: SealedPlace): never {
  throw new VaultError(
    'wrong_key',
    `The stored ${table} was encrypted with another secret key: add that one to TRIBUTARY_SECRET_KEY, ` +
      'after the current one with a comma between.',
  );
}

function unknownKey({ table, rowId, field }: SealedPlace): VaultError {
  return new VaultError(
    'unknown_key',
    `The ${field} of ${table} ${rowId} names a data key that this router does not have.`,
  );
}

function damaged({ table, rowId, field }: SealedPlace, cause?: unknown): VaultError {
  return new VaultError(
    'damaged',
    `The ${field} of ${table} ${rowId} cannot be decrypted: it was changed or moved after it was stored.`,
    { cause },
  );
}
