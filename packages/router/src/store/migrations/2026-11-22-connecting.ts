import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const flag = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0);

/** Links by which people connect accounts, what logins need of auth configs and accounts, and what these may do. */
export function addConnecting({ wholeNumber, tableSuffix }: SchemaDialect): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      for (const name of ['sealed_client', 'scopes', 'redirect_uri', 'base_url', 'allowed_tools', 'limits']) {
        await schema.alterTable('auth_config').addColumn(name, 'text').execute();
      }
      await schema.alterTable('auth_config').addColumn('is_read_only', wholeNumber, flag).execute();
      for (const name of ['expires_at', 'refresh_failed_at'] as const) {
        await schema.alterTable('connected_account').addColumn(name, wholeNumber).execute();
      }
      await schema.alterTable('connected_account').addColumn('limits', 'text').execute();
      await schema.alterTable('connected_account').addColumn('is_read_only', wholeNumber, flag).execute();
      await schema
        .createTable('connect_link')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('token_digest', 'text', (column) => column.notNull().unique())
        .addColumn('project_id', 'text', (column) => column.notNull().references('project.id'))
        .addColumn('session_id', 'text')
        .addColumn('user_id', 'text', required)
        .addColumn('auth_config_id', 'text', required)
        .addColumn('account_id', 'text', (column) =>
          column.notNull().references('connected_account.id').onDelete('cascade'),
        )
        .addColumn('alias', 'text')
        .addColumn('callback_url', 'text')
        .addColumn('needs_verifier', wholeNumber, flag)
        .addColumn('step', 'text', required)
        .addColumn('outcome', 'text')
        .addColumn('browser_digest', 'text')
        .addColumn('state_digest', 'text', (column) => column.unique())
        .addColumn('sealed_login', 'text')
        .addColumn('created_at', wholeNumber, required)
        .addColumn('expires_at', wholeNumber, required)
        .modifyEnd(tableSuffix)
        .execute();
      await schema
        .createIndex('connect_link_by_account')
        .on('connect_link')
        .columns(['project_id', 'account_id'])
        .execute();
    },
  };
}
