import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Which process carries out a call, and what was found out later about a call that it could not finish. */
export function addInstances({ wholeNumber, tableSuffix }: SchemaDialect): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .createTable('instance')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('place', 'text', required)
        .addColumn('process_id', wholeNumber, required)
        .addColumn('started_at', wholeNumber, required)
        .addColumn('heartbeat_at', wholeNumber, required)
        .addColumn('open_since', wholeNumber, required)
        .modifyEnd(tableSuffix)
        .execute();
      await schema.alterTable('journal_intent').addColumn('instance_id', 'text').execute();
      await schema
        .createIndex('journal_intent_by_instance')
        .on('journal_intent')
        .columns(['instance_id', 'started_at'])
        .execute();
      await schema
        .createIndex('journal_outcome_unknown')
        .on('journal_outcome')
        .columns(['ended_at'])
        .where(sql.ref('outcome'), '=', sql.lit('unknown'))
        .execute();
      await schema
        .createTable('journal_settlement')
        .addColumn('intent_id', 'text', (column) =>
          column.primaryKey().notNull().references('journal_intent.id'),
        )
        .addColumn('project_id', 'text', (column) => column.notNull().references('project.id'))
        .addColumn('outcome', 'text', required)
        .addColumn('error_code', 'text')
        .addColumn('settled_at', wholeNumber, required)
        .addColumn('answer_digest', 'text')
        .modifyEnd(tableSuffix)
        .execute();
    },
  };
}
