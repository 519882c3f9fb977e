import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.ts';
import { eraseOldCalls } from './erase-old-calls.ts';

/** A table with contents of users. */
interface ErasableTable {
  readonly table: keyof Tables;
  /** Takes the contents of a user out of it; gives how many rows had some. */
  erase(db: Kysely<Tables>, projectId: string, userId: string): Promise<number>;
  /** Takes out what is of before a time, whosever it is; gives how many rows had some. */
  eraseOld(db: Kysely<Tables>, cutoff: Date): Promise<number>;
}

/**
 * Every table that holds what users sent or were answered. What they entered to connect an account is not here: it goes
 * with the account. A test finds tables that should be here and are not.
 */
export const erasableTables: readonly ErasableTable[] = [
  {
    table: 'journal_content',
    async erase(db, projectId, userId) {
      const { numDeletedRows } = await db
        .deleteFrom('journal_content')
        .where('project_id', '=', projectId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    eraseOld: eraseOldCalls,
  },
  {
    table: 'idempotency_record',
    // The record stays for its day without what it knew: without it, the same key would make the call happen again.
    async erase(db, projectId, userId) {
      const { numUpdatedRows } = await db
        .updateTable('idempotency_record')
        .set({ sealed_answer: null, request_digest: 'erased' })
        .where('project_id', '=', projectId)
        .where('user_id', '=', userId)
        .where('request_digest', '<>', 'erased')
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    async eraseOld(db, cutoff) {
      const { numUpdatedRows } = await db
        .updateTable('idempotency_record')
        .set({ sealed_answer: null, request_digest: 'erased' })
        .where('created_at', '<', cutoff.getTime())
        .where('request_digest', '<>', 'erased')
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  },
  {
    table: 'approval',
    // That somebody agreed, and who, stays; without what it was about, it lets nothing run.
    async erase(db, projectId, userId) {
      const { numUpdatedRows } = await db
        .updateTable('approval')
        .set({ sealed_request: null, sealed_reason: null, request_digest: 'erased' })
        .where('project_id', '=', projectId)
        .where('user_id', '=', userId)
        .where('request_digest', '<>', 'erased')
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    // One for a whole session goes on letting calls run, however old it is.
    async eraseOld(db, cutoff) {
      const { numUpdatedRows } = await db
        .updateTable('approval')
        .set({ sealed_request: null, sealed_reason: null, request_digest: 'erased' })
        .where('created_at', '<', cutoff.getTime())
        .where('request_digest', '<>', 'erased')
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  },
];
