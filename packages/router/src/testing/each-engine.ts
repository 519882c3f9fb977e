import { describe, onTestFinished } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import { freshDatabaseUrl, migratedDatabaseUrl } from './postgres/fresh-database.ts';
import { temporaryFolder, temporaryStore } from './temporary-store.ts';

/** An engine as a test gets it. */
export interface TestEngine {
  /** A real store of its own for the test, closed when the test is over. */
  openTestStore(): Promise<Store>;
  /** Where a store of its own would be: to open it several times, or from other processes. */
  freshStoreOptions(): Promise<StoreOptions>;
  /** The same where the tables may be there already, which is faster. */
  readyStoreOptions(): Promise<StoreOptions>;
}

const inFolder = async () => ({ dataFolder: await temporaryFolder() });

const engines: readonly (readonly [string, TestEngine])[] = [
  [
    'SQLite',
    {
      openTestStore: temporaryStore,
      freshStoreOptions: inFolder,
      readyStoreOptions: inFolder,
    },
  ],
  [
    'PostgreSQL',
    {
      async openTestStore() {
        const store = await openStore({ databaseUrl: await migratedDatabaseUrl() });
        onTestFinished(() => store.close());
        return store;
      },
      freshStoreOptions: async () => ({ databaseUrl: await freshDatabaseUrl() }),
      readyStoreOptions: async () => ({ databaseUrl: await migratedDatabaseUrl() }),
    },
  ],
];

/**
 * Runs the same tests on SQLite and on PostgreSQL.
 *
 * @example
 * describeOnEachEngine('session store', ({ openTestStore }) => {
 *   it('forgets a deleted session', async () => {
 *     const sessions = createSessionStore({ store: await openTestStore() });
 */
export function describeOnEachEngine(what: string, define: (engine: TestEngine) => void): void {
  describe.each(engines)(`${what} on %s`, (_name, engine) => define(engine));
}
