import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Keys of calls that are to happen once. */
export function addIdempotency({ wholeNumber, tableSuffix }: SchemaDialect): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .createTable('idempotency_record')
        .addColumn('project_id', 'text', (column) => column.notNull().references('project.id'))
        .addColumn('user_id', 'text', required)
        .addColumn('session_id', 'text', required)
        .addColumn('tool', 'text', required)
        .addColumn('key', 'text', required)
        .addColumn('request_digest', 'text', required)
        .addColumn('intent_id', 'text', required)
        .addColumn('sealed_answer', 'text')
        .addColumn('created_at', wholeNumber, required)
        .addColumn('expires_at', wholeNumber, required)
        .addPrimaryKeyConstraint('idempotency_record_key', [
          'project_id',
          'user_id',
          'session_id',
          'tool',
          'key',
        ])
        .modifyEnd(tableSuffix)
        .execute();
      await schema
        .createIndex('idempotency_record_by_intent')
        .unique()
        .on('idempotency_record')
        .columns(['intent_id'])
        .execute();
      await schema
        .createIndex('idempotency_record_expiry')
        .on('idempotency_record')
        .columns(['expires_at'])
        .execute();
    },
  };
}
