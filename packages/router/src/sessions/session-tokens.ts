import { createHash, randomBytes } from 'node:crypto';
import { type Clock, systemClock } from '../clock.ts';
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { SessionTokenRow } from '../store/tables.ts';
import type { Session } from './session.ts';

/** A key to one session, without its secret: it can be given to a client that is not to have the project's. */
export interface SessionToken {
  /** `stk_…` */
  readonly id: string;
  readonly projectId: string;
  readonly sessionId: string;
  /** What it is for, in its maker's words; may be empty. */
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Whose tokens are meant. */
export type TokenSession = Pick<Session, 'id' | 'projectId'>;

/** The tokens of sessions in the store. They end with their session. */
export interface SessionTokens {
  /** A new token. Its secret is told here and never again. */
  create(
    session: TokenSession,
    facts: { readonly name: string; readonly lifetimeSeconds: number },
  ): Promise<{ readonly token: SessionToken; readonly secret: string }>;
  /** Those that have not expired, the newest first. */
  list(session: TokenSession): Promise<readonly SessionToken[]>;
  /** Ends a token at once. Whether there was one. */
  revoke(session: TokenSession, id: string): Promise<boolean>;
  /** The token of this secret, unless it has expired. */
  find(secret: string): Promise<SessionToken | undefined>;
}

const prefix = 'tst_';

/** Whether a key has the form of a session token, so that no project's key is looked for. */
export function isTokenSecret(key: string): boolean {
  return key.startsWith(prefix);
}

/** Tokens in the store, as digests only. */
export function createSessionTokens({
  store: { db },
  clock = systemClock,
}: {
  store: Store;
  clock?: Clock;
}): SessionTokens {
  return {
    async create({ id: sessionId, projectId }, { name, lifetimeSeconds }) {
      const secret = `${prefix}${randomBytes(32).toString('hex')}`;
      const now = clock().getTime();
      const row: SessionTokenRow = {
        id: newId('stk'),
        project_id: projectId,
        session_id: sessionId,
        name,
        token_digest: digestOf(secret),
        created_at: now,
        expires_at: now + lifetimeSeconds * 1000,
      };
      await db.insertInto('session_token').values(row).execute();
      return { token: toToken(row), secret };
    },
    async list({ id, projectId }) {
      const rows = await db
        .selectFrom('session_token')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('session_id', '=', id)
        .where('expires_at', '>', clock().getTime())
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toToken);
    },
    async revoke({ id: sessionId, projectId }, id) {
      const { numDeletedRows } = await db
        .deleteFrom('session_token')
        .where('id', '=', id)
        .where('project_id', '=', projectId)
        .where('session_id', '=', sessionId)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    // Looked up by digest, so the time it takes tells nothing about the secret.
    async find(secret) {
      const row = await db
        .selectFrom('session_token')
        .selectAll()
        .where('token_digest', '=', digestOf(secret))
        .where('expires_at', '>', clock().getTime())
        .executeTakeFirst();
      return row && toToken(row);
    },
  };
}

// The secret is 256 random bits, so a plain digest is enough: there is nothing to guess at.
function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function toToken(row: SessionTokenRow): SessionToken {
  return {
    id: row.id,
    projectId: row.project_id,
    sessionId: row.session_id,
    name: row.name,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
  };
}
