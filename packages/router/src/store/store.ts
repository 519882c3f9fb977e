import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { migrate } from './migrate.ts';
import { migrationsFor } from './migrations/index.ts';
import { sqliteSchema } from './migrations/schema-dialect.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import { openSqliteFile } from './sqlite-file.ts';
import type { Tables } from './tables.ts';

/** Everything that is kept. */
export interface Store {
  /** In a transaction use its own handle only: on SQLite there is one connection, and `db` would wait for it for ever. */
  readonly db: Kysely<Tables>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Made with mode 700 when it is not there. Holds `tributary.sqlite`. */
  readonly dataFolder: string;
}

/**
 * Opens the embedded database and brings its schema up to date.
 *
 * @throws StoreError `unusable` or `schema_too_new`, each with one sentence for the operator
 */
export async function openStore({ dataFolder }: StoreOptions): Promise<Store> {
  const database = await openSqliteFile(join(dataFolder, 'tributary.sqlite'));
  const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect({ database }) });
  try {
    await migrate(db, migrationsFor(sqliteSchema));
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    db,
    ping: async () => void (await sql`select 1`.execute(db)),
    close: () => db.destroy(),
  };
}
