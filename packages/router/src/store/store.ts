import { join } from 'node:path';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database, Engine } from './database.ts';
import { migrate } from './migrate.ts';
import type { WriteTogether } from './shared-commits.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import type { Tables } from './tables.ts';

/** Everything that is kept. */
export interface Store {
  readonly engine: Engine;
  /** In a transaction use its own handle only: on SQLite there is one connection, and `db` would wait for it for ever. */
  readonly db: Kysely<Tables>;
  /**
   * Runs a transaction while no other one of this name runs, here or in another process: for what is read first and
   * then written by what was read, where no unique index decides who wins.
   */
  exclusively<Result>(name: string, work: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /**
   * Runs a short write in a transaction, and resolves when it is durable. It may share the transaction with others that
   * come at the same time; one that throws is undone alone.
   */
  readonly writeTogether: WriteTogether<Tables>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The embedded database in a folder, or a PostgreSQL database that several routers may share. */
export type StoreOptions =
  | {
      /** Made with mode 700 when it is not there. Holds `tributary.sqlite`. */
      readonly dataFolder: string;
    }
  | {
      /** `postgres://user:password@host:port/name` */
      readonly databaseUrl: string;
    };

/**
 * Opens the store and brings its schema up to date.
 *
 * @throws StoreError with one sentence for the operator
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = await openDatabase(options);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const { engine, db, writeTogether, exclusively, close } = database;
  return {
    engine,
    db,
    writeTogether,
    exclusively,
    ping: async () => void (await sql`select 1`.execute(db)),
    close,
  };
}

/**
 * Connects to the database as it is, whatever its schema.
 *
 * @throws StoreError with one sentence for the operator
 */
export async function openDatabase(options: StoreOptions): Promise<Database> {
  if (!('databaseUrl' in options)) return openSqliteDatabase(join(options.dataFolder, 'tributary.sqlite'));
  // Loaded where it is used: the embedded database alone opens in milliseconds.
  const { openPostgresDatabase } = await import('./postgres-database.ts');
  return openPostgresDatabase(options.databaseUrl);
}
