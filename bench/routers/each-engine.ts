import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreOptions } from '../../packages/router/src/store/store.ts';
import { startPostgres } from '../../packages/router/src/testing/postgres/server.ts';

/** A database as a bench gets it. */
export interface BenchEngine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** A new, empty place for a store. */
  newStore(): Promise<StoreOptions>;
}

/** Runs the same on SQLite and on PostgreSQL, one after the other; both keep what they acknowledge, as in earnest use. */
export async function onEachEngine<Result>(
  folder: string,
  work: (engine: BenchEngine) => Promise<Result>,
): Promise<readonly Result[]> {
  return [await work(sqliteIn(folder)), await onPostgres(work)];
}

function sqliteIn(folder: string): BenchEngine {
  let stores = 0;
  return {
    name: 'SQLite',
    async newStore() {
      stores += 1;
      const dataFolder = join(folder, `store-${stores}`);
      await mkdir(dataFolder);
      return { dataFolder };
    },
  };
}

async function onPostgres<Result>(work: (engine: BenchEngine) => Promise<Result>): Promise<Result> {
  const server = await startPostgres(undefined, { durable: true });
  try {
    return await work({
      name: 'PostgreSQL',
      newStore: async () => ({ databaseUrl: await server.createDatabase() }),
    });
  } finally {
    await server.stop();
  }
}
