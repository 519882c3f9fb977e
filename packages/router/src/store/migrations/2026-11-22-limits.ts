import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** How much of each limit is used up. */
export function addLimits({ wholeNumber, tableSuffix }: SchemaDialect): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .createTable('rate_limit')
        .addColumn('key', 'text', (column) => column.primaryKey().notNull())
        .addColumn('points', wholeNumber, required)
        .addColumn('expires_at', wholeNumber, required)
        .modifyEnd(tableSuffix)
        .execute();
      await schema.createIndex('rate_limit_by_end').on('rate_limit').column('expires_at').execute();
    },
  };
}
