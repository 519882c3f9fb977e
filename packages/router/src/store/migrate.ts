import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { migrationsFor } from './migrations/index.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

type Migrations = Readonly<Record<string, Migration>>;

/**
 * Brings the schema up to the program's, under the engine's migration lock: of several processes that start
 * together one migrates and the others wait. Migrations only go forward.
 *
 * @throws StoreError `schema_too_new` when the data was written by a newer program
 * @throws StoreError `unusable` when a migration fails; nothing of it stays
 */
export async function migrate(
  database: Database,
  migrations: Migrations = migrationsFor(database.schemaDialect),
): Promise<void> {
  const done = await appliedMigrations(database.db);
  refuseNewerSchema(done, migrations, database.wayOut);
  if (done.length === Object.keys(migrations).length) return;
  const error = await database.patiently((db) => migrateToLatest(db, migrations));
  if (error === undefined) return;
  // Another program may have been faster, and newer.
  refuseNewerSchema(await appliedMigrations(database.db), migrations, database.wayOut);
  const reason = error instanceof Error ? error.message : String(error);
  throw new StoreError('unusable', `The database could not be brought up to date: ${reason}.`, {
    cause: error,
  });
}

async function migrateToLatest(db: Kysely<Tables>, migrations: Migrations): Promise<unknown> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  return (await migrator.migrateToLatest()).error;
}

/** The names of the migrations that the database has seen, in order. */
export async function appliedMigrations(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const history = db.withTables<{ kysely_migration: { name: string } }>();
  const rows = await history.selectFrom('kysely_migration').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

function refuseNewerSchema(done: readonly string[], migrations: Migrations, wayOut: string): void {
  const unknown = done.findLast((name) => migrations[name] === undefined);
  if (unknown === undefined) return;
  throw new StoreError(
    'schema_too_new',
    `The data was written by a newer version of Tributary (it has the schema of ${unknown}): ` +
      `update Tributary, or ${wayOut}.`,
  );
}
