import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which conversation a call is part of, so that it can be taken back though its session has ended. */
export function addConversations(): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      await schema.alterTable('journal_intent').addColumn('conversation', 'text').execute();
      await schema
        .createIndex('journal_intent_by_conversation')
        .on('journal_intent')
        .columns(['project_id', 'conversation'])
        .where(sql.ref('conversation'), 'is not', null)
        .execute();
    },
  };
}
