import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { sqliteSchema } from './migrations/schema-dialect.ts';
import type { NodeSqlite } from './node-sqlite.ts';
import { shareCommits } from './shared-commits.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import { openSqliteFile } from './sqlite-file.ts';
import type { Tables } from './tables.ts';

const hour = 3_600_000;

/**
 * Opens the embedded database.
 *
 * @throws StoreError `unusable`
 */
export async function openSqliteDatabase(file: string): Promise<Database> {
  const database = await openSqliteFile(file);
  const statistics = keepStatistics(database);
  const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect({ database }) });
  return {
    engine: 'sqlite',
    db,
    schemaDialect: sqliteSchema,
    wayOut: 'set TRIBUTARY_DATA_DIR to another folder',
    patiently: (work) => work(db),
    writeTogether: shareCommits(db),
    // Every transaction here has the file's one write lock from its beginning.
    exclusively: (_name, work) => db.transaction().execute(work),
    async close() {
      clearInterval(statistics);
      await db.destroy();
      // Kysely closes only what it has used.
      database.close();
    },
  };
}

/**
 * Lets SQLite look now and then at how tables that have grown are filled: without that it takes each index for as good
 * as any other, and walks through a whole journal for what is seldom. It samples, which takes milliseconds.
 */
function keepStatistics(database: NodeSqlite): NodeJS.Timeout {
  return setInterval(() => {
    try {
      database.execute('pragma optimize');
    } catch {
      // Another process wrote for too long. The next hour will do.
    }
  }, hour).unref();
}
