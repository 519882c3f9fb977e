import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const ofProject = (column: ColumnDefinitionBuilder) => column.notNull().references('project.id');

/** What proves the journal's order: sealed blocks, the rows that wait for one, and who may seal. */
export function addSeals({ wholeNumber, tableSuffix }: SchemaDialect): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const { schema } = db;
      await schema.alterTable('journal_intent').addColumn('trace_id', 'text').execute();
      await schema.alterTable('journal_outcome').addColumn('answer_digest', 'text').execute();
      await schema
        .createTable('lease')
        .addColumn('name', 'text', (column) => column.primaryKey().notNull())
        .addColumn('holder', 'text', required)
        .addColumn('expires_at', wholeNumber, required)
        .modifyEnd(tableSuffix)
        .execute();
      await schema
        .createTable('journal_unsealed')
        .addColumn('project_id', 'text', ofProject)
        .addColumn('row_id', 'text', required)
        .addColumn('kind', 'text', required)
        .addPrimaryKeyConstraint('journal_unsealed_key', ['project_id', 'row_id', 'kind'])
        .modifyEnd(tableSuffix)
        .execute();
      // The members come last: they are long, and most reads stop before them.
      await schema
        .createTable('journal_block')
        .addColumn('project_id', 'text', ofProject)
        .addColumn('number', wholeNumber, required)
        .addColumn('rows', wholeNumber, required)
        .addColumn('first_time', wholeNumber, required)
        .addColumn('last_time', wholeNumber, required)
        .addColumn('sealed_at', wholeNumber, required)
        .addColumn('previous_digest', 'text', required)
        .addColumn('digest', 'text', required)
        .addColumn('signature', 'text', required)
        .addColumn('members', 'text', required)
        .addPrimaryKeyConstraint('journal_block_key', ['project_id', 'number'])
        .modifyEnd(tableSuffix)
        .execute();
      await schema
        .createTable('journal_checkpoint')
        .addColumn('project_id', 'text', (column) => ofProject(column).primaryKey())
        .addColumn('number', wholeNumber, required)
        .addColumn('digest', 'text', required)
        .addColumn('rows_left', wholeNumber, required)
        .addColumn('removed_at', wholeNumber, required)
        .addColumn('signature', 'text', required)
        .modifyEnd(tableSuffix)
        .execute();
      await queueWhatIsThere(db);
    },
  };
}

async function queueWhatIsThere(db: Kysely<unknown>): Promise<void> {
  await sql`insert into journal_unsealed (project_id, row_id, kind)
    select project_id, id, 'intent' from journal_intent
    union all select project_id, intent_id, 'outcome' from journal_outcome`.execute(db);
}
