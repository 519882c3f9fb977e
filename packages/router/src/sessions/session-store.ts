import type { Kysely } from 'kysely';
import { type Clock, systemClock } from '../clock.ts';
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { SessionRow, Tables } from '../store/tables.ts';
import type { Session, SessionConfig } from './session.ts';
import { sessionConfigSchema } from './session-config.ts';

/** How a change of a session ended. */
export type SessionUpdate =
  | { readonly status: 'updated'; readonly session: Session }
  /** Someone else changed it first; `session` is as it is now. */
  | { readonly status: 'conflict'; readonly session: Session }
  | { readonly status: 'not_found' };

/** What a session's configuration was, and until when; the one that holds has no end. */
export interface ConfigVersion {
  readonly version: number;
  readonly config: SessionConfig;
  readonly supersededAt: Date;
}

/** Whether a session of this id may be made. */
export type SessionClaim = (trx: Kysely<Tables>, id: string) => Promise<boolean>;

/** Sessions in the store. One of another project is not found, whatever its id. */
export interface SessionStore {
  create(projectId: string, config: SessionConfig): Promise<Session>;
  /** Creates one if `claim`, in the same transaction, lets it; nothing otherwise. */
  createIf(projectId: string, config: SessionConfig, claim: SessionClaim): Promise<Session | undefined>;
  find(projectId: string, id: string): Promise<Session | undefined>;
  /** Replaces the configuration. With `expectedVersion`, only if it is still that version. The user stays. */
  update(
    projectId: string,
    id: string,
    config: SessionConfig,
    expectedVersion?: number,
  ): Promise<SessionUpdate>;
  /** The configurations that a session had before the one that holds, the newest first. */
  history(projectId: string, id: string): Promise<readonly ConfigVersion[]>;
  /** How many there are, of all projects. */
  count(): Promise<number>;
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
      const row = newRow(projectId, config, clock());
      await db.insertInto('session').values(row).execute();
      return toSession(row);
    },
    createIf: (projectId, config, claim) =>
      db.transaction().execute(async (trx) => {
        const row = newRow(projectId, config, clock());
        if (!(await claim(trx, row.id))) return undefined;
        await trx.insertInto('session').values(row).execute();
        return toSession(row);
      }),
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
      if (await supersede(db, row, change)) {
        return { status: 'updated', session: toSession({ ...row, ...change }) };
      }
      const winner = await select(projectId, id);
      return winner ? { status: 'conflict', session: toSession(winner) } : { status: 'not_found' };
    },
    async history(projectId, id) {
      const rows = await db
        .selectFrom('session_config_history')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('session_id', '=', id)
        .orderBy('version', 'desc')
        .execute();
      return rows.map(({ version, config, superseded_at }) => ({
        version,
        config: sessionConfigSchema.parse(JSON.parse(config)),
        supersededAt: new Date(superseded_at),
      }));
    },
    async count() {
      const { total } = await db
        .selectFrom('session')
        .select(({ fn }) => fn.countAll().as('total'))
        .executeTakeFirstOrThrow();
      return Number(total);
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

/**
 * Changes a session and keeps what it was. Only over the version that was read: of two changes at once, here or in
 * another process, one wins. Whether this one did.
 */
function supersede(
  db: Store['db'],
  before: SessionRow,
  change: Pick<SessionRow, 'config' | 'config_version' | 'updated_at'>,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('session')
      .set(change)
      .where('id', '=', before.id)
      .where('config_version', '=', before.config_version)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return false;
    const { id, project_id, config, config_version: version } = before;
    const row = { session_id: id, project_id, version, config, superseded_at: change.updated_at };
    await trx.insertInto('session_config_history').values(row).execute();
    return true;
  });
}

function newRow(projectId: string, config: SessionConfig, now: Date): SessionRow {
  return {
    id: newId('trs'),
    project_id: projectId,
    user_id: config.userId,
    config: JSON.stringify(config),
    config_version: 1,
    created_at: now.getTime(),
    updated_at: now.getTime(),
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
