import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

/** Auth configs that can be switched off, and why an account stopped working. */
export function addAccounts({ wholeNumber }: SchemaDialect): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .alterTable('auth_config')
        .addColumn('enabled', wholeNumber, (column) => column.notNull().defaultTo(1))
        .execute();
      await schema.alterTable('connected_account').addColumn('status_reason', 'text').execute();
    },
  };
}
