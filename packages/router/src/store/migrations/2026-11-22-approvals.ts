import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Calls that somebody has to agree to, and in the journal, which approval a call came with. */
export function addApprovals({ wholeNumber, tableSuffix }: SchemaDialect): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .createTable('approval')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('project_id', 'text', (column) => column.notNull().references('project.id'))
        .addColumn('user_id', 'text', required)
        .addColumn('session_id', 'text', required)
        .addColumn('tool', 'text', required)
        .addColumn('request_digest', 'text', required)
        .addColumn('sealed_request', 'text')
        .addColumn('scope', 'text', required)
        .addColumn('decision', 'text')
        .addColumn('decided_by', 'text')
        .addColumn('decided_at', wholeNumber)
        .addColumn('sealed_reason', 'text')
        .addColumn('used_by', 'text')
        .addColumn('created_at', wholeNumber, required)
        .addColumn('expires_at', wholeNumber, required)
        .modifyEnd(tableSuffix)
        .execute();
      await schema
        .createIndex('approval_by_request')
        .on('approval')
        .columns(['project_id', 'user_id', 'request_digest'])
        .execute();
      await schema
        .createIndex('approval_by_session')
        .on('approval')
        .columns(['project_id', 'session_id', 'tool'])
        .execute();
      await schema.alterTable('journal_intent').addColumn('approval_id', 'text').execute();
      await schema.alterTable('journal_intent').addColumn('approved_by', 'text').execute();
    },
  };
}
