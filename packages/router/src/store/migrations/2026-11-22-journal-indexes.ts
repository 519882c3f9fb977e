import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the journal is asked for besides user, session, tool and time: see `npm run bench -- journal`. */
export function addJournalIndexes(): Migration {
  return {
    async up({ schema }: Kysely<unknown>) {
      for (const column of ['toolkit', 'connection_id', 'request_id', 'trace_id']) {
        await schema
          .createIndex(`journal_intent_by_${column}`)
          .on('journal_intent')
          .columns(['project_id', column, 'id'])
          .execute();
      }
      // Most calls end well, and cost nothing here.
      await schema
        .createIndex('journal_outcome_not_ok')
        .on('journal_outcome')
        .columns(['project_id', 'outcome', 'intent_id'])
        .where(sql.ref('outcome'), '<>', sql.lit('ok'))
        .execute();
    },
  };
}
