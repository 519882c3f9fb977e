import { openDatabase, openStore, type Store } from '@tributary/router';
import type { Configuration } from '../../configuration/configuration.ts';
import { openDataFolder } from '../../data-folder/data-folder.ts';
import { explainStartError } from '../../servers/start-error.ts';
import { storeOf } from '../../store-of.ts';

type Database = Awaited<ReturnType<typeof openDatabase>>;

/**
 * Lends the configured database as it is, and closes it.
 *
 * @throws Failure with one sentence when it cannot be opened
 */
export function withDatabase<Result>(
  configuration: Configuration,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  return lend(configuration, openDatabase, use);
}

/** Lends the configured store, its schema up to date, and closes it. */
export function withStore<Result>(
  configuration: Configuration,
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  return lend(configuration, openStore, use);
}

async function lend<Opened extends { close(): Promise<void> }, Result>(
  configuration: Configuration,
  open: (options: ReturnType<typeof storeOf>) => Promise<Opened>,
  use: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  openDataFolder(configuration.dataFolder);
  try {
    const opened = await open(storeOf(configuration));
    try {
      return await use(opened);
    } finally {
      await opened.close();
    }
  } catch (error) {
    throw explainStartError(error);
  }
}

/** Names the configured database to a person; the password is not in it. */
export function nameOf({ databaseUrl, dataFolder }: Configuration): string {
  if (databaseUrl === undefined) return `SQLite in ${dataFolder}`;
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL at ${host}${pathname}`;
}
