import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const primary = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull();
const ofProject = (column: ColumnDefinitionBuilder) => column.notNull().references('project.id');
const ofSession = (column: ColumnDefinitionBuilder) =>
  column.notNull().references('session.id').onDelete('cascade');

/** Keys to single sessions, and what a session's configuration was before each change. Both go with their session. */
export function addSessionTokens({ wholeNumber, tableSuffix }: SchemaDialect): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .createTable('session_token')
        .addColumn('id', 'text', primary)
        .addColumn('project_id', 'text', ofProject)
        .addColumn('session_id', 'text', ofSession)
        .addColumn('name', 'text', required)
        .addColumn('token_digest', 'text', (column) => column.notNull().unique())
        .addColumn('created_at', wholeNumber, required)
        .addColumn('expires_at', wholeNumber, required)
        .modifyEnd(tableSuffix)
        .execute();
      await schema
        .createIndex('session_token_by_session')
        .on('session_token')
        .columns(['session_id', 'created_at'])
        .execute();
      await schema
        .createTable('session_config_history')
        .addColumn('session_id', 'text', ofSession)
        .addColumn('version', wholeNumber, required)
        .addColumn('project_id', 'text', ofProject)
        .addColumn('config', 'text', required)
        .addColumn('superseded_at', wholeNumber, required)
        .addPrimaryKeyConstraint('session_config_history_key', ['session_id', 'version'])
        .modifyEnd(tableSuffix)
        .execute();
    },
  };
}
