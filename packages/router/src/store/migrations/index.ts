import type { Migration } from 'kysely/migration';
import { createTables } from './2026-11-22-tables.ts';
import type { SchemaDialect } from './schema-dialect.ts';

/** All migrations in order. One that was released is never changed: add another. */
export function migrationsFor(dialect: SchemaDialect): Readonly<Record<string, Migration>> {
  return {
    '2026-11-22-tables': createTables(dialect),
  };
}
