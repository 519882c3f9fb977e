import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the schema up to the program's, under the engine's migration lock: of several processes that start
 * together one migrates and the others wait. Migrations only go forward.
 *
 * @throws StoreError `schema_too_new` when the data was written by a newer program
 * @throws StoreError `unusable` when a migration fails; nothing of it stays
 */
export async function migrate(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  await refuseNewerSchema(db, migrations);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const reason = error instanceof Error ? error.message : String(error);
  throw new StoreError('unusable', `The database could not be brought up to date: ${reason}.`, {
    cause: error,
  });
}

async function refuseNewerSchema(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return;
  const history = db.withTables<{ kysely_migration: { name: string } }>();
  const done = await history.selectFrom('kysely_migration').select('name').orderBy('name', 'desc').execute();
  const unknown = done.find(({ name }) => migrations[name] === undefined);
  if (!unknown) return;
  throw new StoreError(
    'schema_too_new',
    `The data was written by a newer version of Tributary (it has the schema of ${unknown.name}): ` +
      'update Tributary, or set TRIBUTARY_DATA_DIR to another folder.',
  );
}
