import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { sqliteSchema } from './migrations/schema-dialect.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import { openSqliteFile } from './sqlite-file.ts';
import type { Tables } from './tables.ts';

/**
 * Opens the embedded database.
 *
 * @throws StoreError `unusable`
 */
export async function openSqliteDatabase(file: string): Promise<Database> {
  const database = await openSqliteFile(file);
  const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect({ database }) });
  return {
    engine: 'sqlite',
    db,
    schemaDialect: sqliteSchema,
    wayOut: 'set TRIBUTARY_DATA_DIR to another folder',
    patiently: (work) => work(db),
    // Every transaction here has the file's one write lock from its beginning.
    exclusively: (_name, work) => db.transaction().execute(work),
    async close() {
      await db.destroy();
      // Kysely closes only what it has used.
      database.close();
    },
  };
}
