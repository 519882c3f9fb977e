import { createHmac } from 'node:crypto';
import { type Clock, systemClock } from '../clock.ts';
import type { Signer } from '../journal/seal/signer.ts';
import type { Store } from '../store/store.ts';
import { ensureKeys } from './first-keys.ts';
import { createKeyRing, type KeyRing } from './key-ring.ts';
import { readSecretKeys } from './secret-keys.ts';
import { createVault, type Vault } from './vault.ts';

/** A vault over the data keys in a store. */
export interface OpenedVault {
  readonly vault: Vault;
  /** Signs for the journal of a project. */
  readonly sign: Signer;
  readonly keyRing: KeyRing;
  /**
   * Makes sure that a project has keys that can be used.
   *
   * @throws VaultError `wrong_key` when its data was encrypted with another secret key
   */
  ensureKeys(projectId: string): Promise<void>;
}

/**
 * Opens the vault of a store: its data keys are in memory when it resolves.
 *
 * @param secretKey the versions, the current one first; what is wrapped by the others opens
 * @throws VaultError `unusable_key` for a version that is short or given twice
 * @example
 * const { vault, ensureKeys } = await openVault({ store, secretKey: [newest, earlier] });
 * await ensureKeys(project.id);
 */
export async function openVault({
  store,
  secretKey,
  clock = systemClock,
}: {
  readonly store: Store;
  readonly secretKey: string | readonly string[];
  readonly clock?: Clock;
}): Promise<OpenedVault> {
  const keyRing = createKeyRing(store, readSecretKeys(secretKey));
  await keyRing.refresh();
  return {
    vault: createVault(keyRing),
    sign: (projectId, text) => createHmac('sha256', keyRing.journalKey(projectId)).update(text).digest('hex'),
    keyRing,
    ensureKeys: (projectId) => ensureKeys({ store, keyRing, clock }, projectId),
  };
}
