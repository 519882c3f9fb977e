import type { Transaction } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { newKeyBytes } from './data-key.ts';
import { addDataKey, changeDataKeys } from './data-key-rows.ts';
import type { KeyRing } from './key-ring.ts';
import { openText, readSealed } from './sealed-text.ts';
import type { SecretKeyVersion } from './secret-keys.ts';
import { VaultError } from './vault-error.ts';

interface FirstKeyParts {
  readonly store: Store;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
}

/**
 * Makes sure that all projects have their keys, and that the secret key unwraps those of this one, before anything is
 * written under another: of two programs that start together with different secret keys, one makes the keys and one is
 * refused.
 *
 * @throws VaultError `wrong_key` when the project's data was encrypted with another secret key
 */
export async function ensureKeys(parts: FirstKeyParts, projectId: string): Promise<void> {
  const { store, keyRing } = parts;
  await changeDataKeys(store, (trx) => makeMissing(trx, parts, projectId));
  const others = await store.db.selectFrom('project').select('id').where('id', '!=', projectId).execute();
  for (const { id } of others) {
    await changeDataKeys(store, (trx) => makeMissing(trx, parts, id)).catch(leaveToOthers);
  }
  await keyRing.refresh();
  keyRing.requireKeys(projectId);
}

/** Another router serves what is encrypted with another secret key. */
function leaveToOthers(error: unknown): void {
  if (!(error instanceof VaultError)) throw error;
}

async function makeMissing(
  trx: Transaction<Tables>,
  { keyRing, clock }: FirstKeyParts,
  projectId: string,
): Promise<void> {
  if (await hasKeys(trx, projectId)) return;
  const journalKey = await journalKeyToBegin(trx, keyRing, projectId);
  const common = { projectId, now: clock(), isCurrent: true };
  const secretKeys = keyRing.secretKeys();
  await addDataKey(trx, secretKeys, { ...common, purpose: 'values', bytes: newKeyBytes() });
  await addDataKey(trx, secretKeys, { ...common, purpose: 'journal', bytes: journalKey });
  await trx.updateTable('project').set({ secret_key_check: null }).where('id', '=', projectId).execute();
}

async function hasKeys(trx: Transaction<Tables>, projectId: string): Promise<boolean> {
  const key = await trx
    .selectFrom('data_key')
    .select('id')
    .where('project_id', '=', projectId)
    .limit(1)
    .executeTakeFirst();
  return key !== undefined;
}

/** A new key; for a journal that was signed under the secret key itself, the key that came out of that. */
async function journalKeyToBegin(
  trx: Transaction<Tables>,
  keyRing: KeyRing,
  projectId: string,
): Promise<Buffer> {
  const { secret_key_check: check } = await trx
    .selectFrom('project')
    .select('secret_key_check')
    .where('id', '=', projectId)
    .executeTakeFirstOrThrow();
  if (check === null) return newKeyBytes();
  const version = keyRing.secretKeys().find((each) => opensCheck(each, check, projectId));
  if (version) return version.earlierJournalKey();
  throw new VaultError(
    'wrong_key',
    'The stored data was encrypted with another secret key: set TRIBUTARY_SECRET_KEY to that one, ' +
      'or start with an empty data folder.',
  );
}

/** Projects older than data keys have a known text under the secret key itself. */
function opensCheck({ direct }: SecretKeyVersion, check: string, projectId: string): boolean {
  const parts = readSealed(check);
  if (parts?.format !== 'v1' || parts.keyId !== direct.id) return false;
  try {
    openText(parts, direct.key, ['project', projectId, 'secret_key_check', projectId]).fill(0);
    return true;
  } catch {
    return false;
  }
}
