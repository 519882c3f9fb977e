import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** A user of a project. */
export interface User {
  readonly projectId: string;
  readonly userId: string;
}

/** A table with rows of users. */
interface UserTable {
  readonly table: keyof Tables;
  /** Deletes those of a user; gives how many there were. */
  erase(db: Kysely<Tables>, user: User): Promise<number>;
}

/**
 * Every table with what is a user's, each before those that its rows point to. What stays is the journal's proof: that
 * calls were made, by whom, and when (`journal_intent` and the digests). A test finds tables that should be here.
 */
export const userTables: readonly UserTable[] = [
  byUser('connect_link'),
  {
    table: 'rate_limit',
    async erase(db, { projectId, userId }) {
      const accounts = await db
        .selectFrom('connected_account')
        .select('id')
        .where('project_id', '=', projectId)
        .where('user_id', '=', userId)
        .execute();
      const keys = accounts.map(({ id }) => `calls/${projectId}/connection/${id}`);
      const { numDeletedRows } = await db
        .deleteFrom('rate_limit')
        .where('key', 'in', [`calls/${projectId}/user/${userId}`, ...keys])
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  },
  byUser('connected_account'),
  byUser('approval'),
  byUser('idempotency_record'),
  bySession('session_token'),
  bySession('session_config_history'),
  byUser('session'),
  byUser('journal_content'),
];

function byUser(
  table:
    | 'connect_link'
    | 'connected_account'
    | 'approval'
    | 'idempotency_record'
    | 'session'
    | 'journal_content',
): UserTable {
  return {
    table,
    async erase(db, { projectId, userId }) {
      const { numDeletedRows } = await db
        .deleteFrom(table)
        .where('project_id', '=', projectId)
        .where('user_id', '=', userId)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function bySession(table: 'session_token' | 'session_config_history'): UserTable {
  return {
    table,
    async erase(db, { projectId, userId }) {
      const { numDeletedRows } = await db
        .deleteFrom(table)
        .where('project_id', '=', projectId)
        .where('session_id', 'in', (sessions) =>
          sessions
            .selectFrom('session')
            .select('id')
            .where('project_id', '=', projectId)
            .where('user_id', '=', userId),
        )
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
