import type { Database, Engine } from './database.ts';
import { appliedMigrations } from './migrate.ts';
import { migrationsFor } from './migrations/index.ts';
import type { RowCounts } from './transfer/export-format.ts';
import { countRows } from './transfer/rows.ts';
import { isTableName } from './transfer/table-list.ts';

/** What an operator wants to know of a database before a program is started on it. */
export interface StoreStatus {
  readonly engine: Engine;
  /** Name of the newest migration that it has; absent in an empty database. */
  readonly schema?: string;
  /** Migrations that this program has and the database has not. */
  readonly pending: readonly string[];
  /** Migrations of a newer program. */
  readonly unknown: readonly string[];
  readonly rows: RowCounts;
}

/** Looks at a database and changes nothing. */
export async function readStatus({ engine, db, schemaDialect }: Database): Promise<StoreStatus> {
  const known = Object.keys(migrationsFor(schemaDialect)).toSorted();
  const applied = await appliedMigrations(db);
  const schema = applied.at(-1);
  const tables = (await db.introspection.getTables()).map(({ name }) => name).filter(isTableName);
  return {
    engine,
    ...(schema === undefined ? {} : { schema }),
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
    rows: await countRows(db, tables),
  };
}
