import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** The keys that a project's values are encrypted with, themselves encrypted, and who knows them. */
export function addDataKeys({ wholeNumber, tableSuffix }: SchemaDialect): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .createTable('data_key')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('project_id', 'text', (column) => column.notNull().references('project.id'))
        .addColumn('purpose', 'text', required)
        .addColumn('wrapped_key', 'text', required)
        .addColumn('wrapping_key_id', 'text', required)
        .addColumn('revision', wholeNumber, required)
        .addColumn('current_from', wholeNumber)
        .addColumn('retired_at', wholeNumber)
        .addColumn('created_at', wholeNumber, required)
        .modifyEnd(tableSuffix)
        .execute();
      await schema
        .alterTable('instance')
        .addColumn('data_key_revision', wholeNumber, (column) => column.notNull().defaultTo(0))
        .execute();
    },
  };
}
