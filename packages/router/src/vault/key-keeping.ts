import { type Clock, systemClock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { KeyWatch } from './key-watch.ts';
import type { OpenedVault } from './open-vault.ts';
import { type DescribedKeys, describeKeys } from './rotation/describe-keys.ts';
import { type DataKeyRotation, rotateDataKeys } from './rotation/rotate-data-keys.ts';
import { rotateWrappingKey, type WrappingRotation } from './rotation/rotate-wrapping-key.ts';

/** What an operator does with the keys of a vault. */
export interface KeyKeeping {
  /** Tells which keys there are, and what each is needed for. */
  list(projectId: string): Promise<DescribedKeys>;
  /**
   * Goes over to another version of the secret key, while calls go on. Asked again until it is done.
   *
   * @throws VaultError `nothing_to_rotate_to`
   */
  rotate(): Promise<WrappingRotation>;
  /**
   * Goes over to a new data key of a project, while calls go on. Asked again until it is done.
   *
   * @throws VaultError `router_behind`
   */
  rotateDataKeys(projectId: string): Promise<DataKeyRotation>;
}

/** Whoever asked hears of it now and then, and requests end in time. */
const stepMilliseconds = 5_000;

/** The keeping of the keys in a store. */
export function createKeyKeeping({
  store,
  opened: { vault, keyRing },
  watch,
  makeSecretKey,
  clock = systemClock,
}: {
  readonly store: Store;
  readonly opened: OpenedVault;
  readonly watch: Pick<KeyWatch, 'takeNote'>;
  readonly makeSecretKey?: (() => readonly string[]) | undefined;
  readonly clock?: Clock;
}): KeyKeeping {
  const parts = { store, vault, keyRing, clock, takeNote: watch.takeNote, makeSecretKey };
  const stepEnd = () => performance.now() + stepMilliseconds;
  return {
    list: (projectId) => describeKeys(parts, projectId),
    rotate: () => rotateWrappingKey(parts, stepEnd()),
    rotateDataKeys: (projectId) => rotateDataKeys(parts, projectId, stepEnd()),
  };
}
