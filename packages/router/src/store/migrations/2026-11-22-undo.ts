import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

/** Which call takes another back, and which only tried out what it would do. */
export function addUndo({ wholeNumber }: SchemaDialect): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      await schema.alterTable('journal_intent').addColumn('undoes', 'text').execute();
      await schema.alterTable('journal_intent').addColumn('dry_run', wholeNumber).execute();
      await schema
        .createIndex('journal_intent_by_undoes')
        .on('journal_intent')
        .columns(['project_id', 'undoes'])
        .where(sql.ref('undoes'), 'is not', null)
        .execute();
    },
  };
}
