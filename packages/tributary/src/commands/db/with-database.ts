import { unlessAborted } from '@tributary/agent';
import { openDatabase, openStore, type Store } from '@tributary/router';
import type { Configuration } from '../../configuration/configuration.ts';
import { openDataFolder } from '../../data-folder/data-folder.ts';
import { explainStartError } from '../../servers/start-error.ts';
import { storeOf } from '../../store-of.ts';
import type { CommandContext } from '../command.ts';

type Asking = Pick<CommandContext, 'configuration' | 'stop'>;

type Database = Awaited<ReturnType<typeof openDatabase>>;

/**
 * Lends the configured database as it is, and closes it.
 *
 * @throws Failure with one sentence when it cannot be opened
 */
export function withDatabase<Result>(
  asking: Asking,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  return lend(asking, openDatabase, use);
}

/** Lends the configured store, its schema up to date, and closes it. */
export function withStore<Result>(asking: Asking, use: (store: Store) => Promise<Result>): Promise<Result> {
  return lend(asking, openStore, use);
}

async function lend<Opened extends { close(): Promise<void> }, Result>(
  { configuration, stop }: Asking,
  open: (options: ReturnType<typeof storeOf>) => Promise<Opened>,
  use: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  openDataFolder(configuration.dataFolder);
  const work = async () => {
    const opened = await open(storeOf(configuration));
    try {
      return await use(opened);
    } finally {
      await opened.close();
    }
  };
  try {
    // What is left undone was in a transaction, which ends with the process.
    return await unlessAborted(work(), stop.signal);
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
