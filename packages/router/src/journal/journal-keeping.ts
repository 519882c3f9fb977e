import { type Logger, silentLogger } from '../logger.ts';
import { releaseLease } from '../store/lease.ts';
import type { Store } from '../store/store.ts';
import type { Vault } from '../vault/vault.ts';
import { type Erasure, eraseContents } from './erase/erase-contents.ts';
import { createRetention } from './erase/retention-run.ts';
import type { JournalEntry, JournalFilter } from './journal-entry.ts';
import { readAll } from './read-all.ts';
import { journalLease } from './seal/journal-lease.ts';
import { createSealer } from './seal/sealer.ts';
import type { Signer } from './seal/signer.ts';
import type { Verification } from './seal/verification.ts';
import { verifyJournal } from './seal/verify-journal.ts';
import { type JournalUpkeep, startUpkeep } from './upkeep.ts';

/** What is done with a journal as a whole. */
export interface JournalKeeping {
  /** Looks whether it is as it was written. */
  verify(projectId: string): Promise<Verification>;
  /** Erases what the calls of a user sent and were answered. */
  erase(projectId: string, userId: string): Promise<Erasure>;
  /** Every entry that a filter lets through, oldest first. */
  readAll(projectId: string, filter?: Omit<JournalFilter, 'cursor' | 'limit'>): AsyncGenerator<JournalEntry>;
  /** Begins to seal it, and to take away what is too old. */
  startUpkeep(): JournalUpkeep;
}

/** The keeping of the journal in a store. */
export function createJournalKeeping({
  store,
  vault,
  sign,
  retentionDays,
  logger = silentLogger,
}: {
  readonly store: Store;
  readonly vault: Vault;
  readonly sign: Signer;
  /** How long entries are kept; for ever when absent. */
  readonly retentionDays?: number | undefined;
  readonly logger?: Logger;
}): JournalKeeping {
  const lease = journalLease();
  return {
    verify: (projectId) => verifyJournal({ db: store.db, sign, vault }, projectId),
    erase: (projectId, userId) => eraseContents(store, projectId, userId),
    readAll: (projectId, filter) => readAll(store.db, projectId, filter),
    startUpkeep() {
      const parts = { store, sign, lease, logger };
      return startUpkeep({
        sealer: createSealer(parts),
        release: () => releaseLease(store.db, lease),
        logger,
        ...(retentionDays === undefined
          ? {}
          : { retention: createRetention({ ...parts, days: retentionDays }) }),
      });
    },
  };
}
