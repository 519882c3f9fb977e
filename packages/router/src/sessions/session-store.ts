import { type Clock, systemClock } from '../clock.ts';
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { SessionRow } from '../store/tables.ts';
import type { Session, SessionConfig } from './session.ts';
import { sessionConfigSchema } from './session-config.ts';

/** How a change of a session ended. */
export type SessionUpdate =
  | { readonly status: 'updated'; readonly session: Session }
  /** Someone else changed it first; `session` is as it is now. */
  | { readonly status: 'conflict'; readonly session: Session }
  | { readonly status: 'not_found' };

/** Sessions in the store. One of another project is not found, whatever its id. */
export interface SessionStore {
  create(projectId: string, config: SessionConfig): Promise<Session>;
  find(projectId: string, id: string): Promise<Session | undefined>;
  /** Replaces the configuration. With `expectedVersion`, only if it is still that version. The user stays. */
  update(
    projectId: string,
    id: string,
    config: SessionConfig,
    expectedVersion?: number,
  ): Promise<SessionUpdate>;
  /** Whether there was one. */
  delete(projectId: string, id: string): Promise<boolean>;
}

/** Sessions never expire; they end when they are deleted. */
export function createSessionStore({
  store: { db },
  clock = systemClock,
}: {
  store: Store;
  clock?: Clock;
}): SessionStore {
  const select = (projectId: string, id: string) =>
    db
      .selectFrom('session')
      .selectAll()
      .where('project_id', '=', projectId)
      .where('id', '=', id)
      .executeTakeFirst();
  return {
    async create(projectId, config) {
      const now = clock().getTime();
      const row: SessionRow = {
        id: newId('trs'),
        project_id: projectId,
        user_id: config.userId,
        config: JSON.stringify(config),
        config_version: 1,
        created_at: now,
        updated_at: now,
      };
      await db.insertInto('session').values(row).execute();
      return toSession(row);
    },
    async find(projectId, id) {
      const row = await select(projectId, id);
      return row && toSession(row);
    },
    async update(projectId, id, config, expectedVersion) {
      const row = await select(projectId, id);
      if (!row) return { status: 'not_found' };
      if (expectedVersion !== undefined && row.config_version !== expectedVersion) {
        return { status: 'conflict', session: toSession(row) };
      }
      const change = {
        config: JSON.stringify({ ...config, userId: row.user_id }),
        config_version: row.config_version + 1,
        updated_at: clock().getTime(),
      };
      // Only over the version that was read: of two changes at once, here or in another process, one wins.
      const { numUpdatedRows } = await db
        .updateTable('session')
        .set(change)
        .where('id', '=', row.id)
        .where('config_version', '=', row.config_version)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows > 0n) return { status: 'updated', session: toSession({ ...row, ...change }) };
      const winner = await select(projectId, id);
      return winner ? { status: 'conflict', session: toSession(winner) } : { status: 'not_found' };
    },
    async delete(projectId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('session')
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

function toSession(row: SessionRow): Session {
  return {
    id: row.id,
    projectId: row.project_id,
    userId: row.user_id,
    config: sessionConfigSchema.parse(JSON.parse(row.config)),
    configVersion: row.config_version,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}
