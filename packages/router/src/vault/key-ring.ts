import type { KeyObject } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { DataKeyRow } from '../store/tables.ts';
import { unwrapDataKey } from './data-key.ts';
import type { SecretKeyVersions } from './secret-keys.ts';
import type { VaultKeys } from './vault.ts';
import { VaultError } from './vault-error.ts';

/** All data keys of a store that the secret key unwraps, in memory. */
export interface KeyRing extends VaultKeys {
  /** The versions of the secret key, the current one first. */
  secretKeys(): SecretKeyVersions;
  /** Goes over to other versions. What is in memory stays. */
  setSecretKeys(versions: SecretKeyVersions): void;
  /** Up to which change of the data keys this ring knows all. */
  revision(): number;
  /** What the journal of a project is signed with. */
  journalKey(projectId: string): KeyObject;
  /** Reads what is new. Asks the database: never in a transaction. */
  refresh(): Promise<void>;
  /** @throws VaultError `wrong_key` or `damaged` where a key of the project cannot be unwrapped */
  requireKeys(projectId: string): void;
}

interface HeldKey {
  readonly row: DataKeyRow;
  readonly key: KeyObject;
}

interface Held {
  readonly byId: ReadonlyMap<string, HeldKey>;
  /** The newest key of each purpose of each project, by {@link useOf}. */
  readonly inUse: ReadonlyMap<string, HeldKey>;
  readonly failures: readonly { readonly row: DataKeyRow; readonly error: VaultError }[];
  readonly revision: number;
}

/** Opens a ring with no keys in it yet. */
export function createKeyRing({ db }: Pick<Store, 'db'>, versions: SecretKeyVersions): KeyRing {
  let secretKeys = versions;
  let held: Held = { byId: new Map(), inUse: new Map(), failures: [], revision: 0 };
  let reading: Promise<void> = Promise.resolve();

  async function read(): Promise<void> {
    const rows = await db.selectFrom('data_key').selectAll().orderBy('revision').execute();
    held = hold(rows, held, secretKeys);
  }

  // Each call reads after it was called: what was written before it is known when it resolves.
  function refresh(): Promise<void> {
    const next = reading.then(read);
    reading = next.catch(() => {});
    return next;
  }

  return {
    current(projectId) {
      const current = held.inUse.get(useOf(projectId, 'values'));
      return current && { id: current.row.id, key: current.key };
    },
    find(keyId) {
      const found = held.byId.get(keyId);
      if (found?.row.purpose !== 'values') return undefined;
      return { id: keyId, key: found.key, projectId: found.row.project_id };
    },
    findDirect: (keyId) => secretKeys.find(({ direct }) => direct.id === keyId)?.direct,
    miss: () => void refresh().catch(() => {}),
    secretKeys: () => secretKeys,
    setSecretKeys(next) {
      secretKeys = next;
    },
    revision: () => held.revision,
    journalKey(projectId) {
      const found = held.inUse.get(useOf(projectId, 'journal'));
      if (found) return found.key;
      throw new VaultError('unknown_key', `This router has no key for the journal of project ${projectId}.`);
    },
    refresh,
    requireKeys(projectId) {
      const failure = held.failures.find(({ row }) => row.project_id === projectId);
      if (failure) throw failure.error;
    },
  };
}

/** Whether it is used for what is new, where no later one is. */
export function isCurrent({ current_from, retired_at }: DataKeyRow): boolean {
  return current_from !== null && retired_at === null;
}

function useOf(projectId: string, purpose: string): string {
  return `${purpose} ${projectId}`;
}

function hold(rows: readonly DataKeyRow[], before: Held, secretKeys: SecretKeyVersions): Held {
  const byId = new Map<string, HeldKey>();
  const inUse = new Map<string, HeldKey>();
  const failures: Held['failures'][number][] = [];
  for (const row of rows) {
    try {
      // A key that is known stays the same, whatever wraps it by now.
      const heldKey = { row, key: before.byId.get(row.id)?.key ?? unwrapDataKey(secretKeys, row) };
      byId.set(row.id, heldKey);
      if (isCurrent(row)) inUse.set(useOf(row.project_id, row.purpose), heldKey);
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      failures.push({ row, error });
    }
  }
  return { byId, inUse, failures, revision: revisionUpTo(rows, byId, failures) };
}

/** A project of which no key can be unwrapped is served by others: it holds up nobody. */
function revisionUpTo(rows: readonly DataKeyRow[], byId: Held['byId'], failures: Held['failures']): number {
  const served = new Set([...byId.values()].map(({ row }) => row.project_id));
  const missing = failures.filter(({ row }) => served.has(row.project_id));
  const newest = Math.max(0, ...rows.map(({ revision }) => revision));
  return Math.min(newest, ...missing.map(({ row }) => row.revision - 1));
}
