import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.ts';
import { unwrapDataKey, wrapDataKey } from '../data-key.ts';
import { changeDataKeys } from '../data-key-rows.ts';
import { readSecretKeys, type SecretKeyVersions } from '../secret-keys.ts';
import { VaultError } from '../vault-error.ts';
import { type SealedAnew, type SealParts, sealEarlierFormat } from './seal-anew.ts';

export interface WrappingRotationParts extends SealParts {
  /** Makes a new version of the secret key where they are kept; absent where the operator gives them. */
  readonly makeSecretKey?: (() => readonly string[]) | undefined;
}

/** What came of a step of going over to a new secret key. */
export interface WrappingRotation extends SealedAnew {
  /** The key that wraps data keys from now on: derived from the first version of the secret key. */
  readonly wrappingKeyId: string;
  /** How many data keys were wrapped anew. */
  readonly rewrapped: number;
}

/**
 * Goes over to another version of the secret key: a new one where this router keeps them, else the first of those that
 * it was given. What is sealed under the secret key itself, as it was before there were data keys, is sealed anew; then
 * all data keys are wrapped anew, at once. Values stay as they are, and no other router has to know.
 *
 * @param until when to leave off, on the clock of `performance.now`
 * @throws VaultError `nothing_to_rotate_to` where there is one version, and the operator has to give another
 */
export async function rotateWrappingKey(
  parts: WrappingRotationParts,
  until: number,
): Promise<WrappingRotation> {
  const { keyRing } = parts;
  const isUnderWay = (await underEarlierVersions(parts.store.db, keyRing.secretKeys()).execute()).length > 0;
  if (!isUnderWay) takeNewVersion(parts);
  // First: when nothing but the new version is needed, nothing must be left under the earlier ones.
  const sealed = await sealEarlierFormat(parts, until);
  const [{ wrapping }] = keyRing.secretKeys();
  const rewrapped = sealed.done ? await rewrapAll(parts) : 0;
  return { wrappingKeyId: wrapping.id, rewrapped, ...sealed };
}

function takeNewVersion({ keyRing, makeSecretKey }: WrappingRotationParts): void {
  if (makeSecretKey) {
    keyRing.setSecretKeys(readSecretKeys(makeSecretKey()));
    return;
  }
  throw new VaultError(
    'nothing_to_rotate_to',
    'All data keys are wrapped by the first version of TRIBUTARY_SECRET_KEY already. Set it to a new secret, a comma ' +
      'and the versions that it has now, on all routers of the store; start them anew one after the other; then rotate again.',
  );
}

/** Data keys that an earlier version wraps. One that no version here wraps is of a project that others serve. */
function underEarlierVersions(db: Kysely<Tables>, [_current, ...earlier]: SecretKeyVersions) {
  const ids = earlier.map(({ wrapping }) => wrapping.id);
  return db
    .selectFrom('data_key')
    .selectAll()
    .where('wrapping_key_id', 'in', ids.length > 0 ? ids : ['']);
}

async function rewrapAll({ store, keyRing }: WrappingRotationParts): Promise<number> {
  const secretKeys = keyRing.secretKeys();
  return await changeDataKeys(store, async (trx) => {
    const rows = await underEarlierVersions(trx, secretKeys).execute();
    for (const row of rows) {
      const bytes = unwrapDataKey(secretKeys, row).export();
      const rewrapped = wrapDataKey(secretKeys, row, bytes);
      await trx.updateTable('data_key').set(rewrapped).where('id', '=', row.id).execute();
    }
    return rows.length;
  });
}
