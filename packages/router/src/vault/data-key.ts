import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { DataKeyRow } from '../store/tables.ts';
import { openText, readSealed, sealText } from './sealed-text.ts';
import type { SecretKeyVersions } from './secret-keys.ts';
import { VaultError } from './vault-error.ts';

/** What a data key is for: the values of its project, or the signatures of its journal. */
export type DataKeyPurpose = 'values' | 'journal';

/** What tells data keys apart, and what a wrapped one is bound to. */
export type DataKeyName = Pick<DataKeyRow, 'id' | 'project_id' | 'purpose'>;

const keyBytes = 32;

/** New bytes for a key. The caller fills them with zeros. */
export function newKeyBytes(): Buffer {
  return randomBytes(keyBytes);
}

/** Wraps a data key by the current secret key, and clears the bytes. */
export function wrapDataKey(
  [{ wrapping }]: SecretKeyVersions,
  name: DataKeyName,
  bytes: Buffer,
): Pick<DataKeyRow, 'wrapped_key' | 'wrapping_key_id'> {
  const wrapped_key = sealText('w1', wrapping, bytes, boundTo(name));
  bytes.fill(0);
  return { wrapped_key, wrapping_key_id: wrapping.id };
}

/**
 * Unwraps a data key by whichever secret key wrapped it.
 *
 * @throws VaultError `wrong_key` where that one was not given, `damaged` where the row was changed
 */
export function unwrapDataKey(secretKeys: SecretKeyVersions, row: DataKeyRow): KeyObject {
  const sealed = readSealed(row.wrapped_key);
  if (sealed?.format !== 'w1') throw damaged(row);
  const version = secretKeys.find(({ wrapping }) => wrapping.id === sealed.keyId);
  if (!version) {
    throw new VaultError(
      'wrong_key',
      'The stored data was encrypted with another secret key: set TRIBUTARY_SECRET_KEY to that one, ' +
        'or add it after the current one with a comma between, or start with an empty data folder.',
    );
  }
  try {
    const bytes = openText(sealed, version.wrapping.key, boundTo(row));
    const key = createSecretKey(bytes);
    bytes.fill(0);
    return key;
  } catch (cause) {
    throw damaged(row, cause);
  }
}

function boundTo({ id, project_id, purpose }: DataKeyName): readonly string[] {
  return ['data_key', id, project_id, purpose];
}

function damaged({ id }: DataKeyName, cause?: unknown): VaultError {
  return new VaultError(
    'damaged',
    `The data key ${id} cannot be unwrapped: its row was changed after it was stored.`,
    {
      cause,
    },
  );
}
