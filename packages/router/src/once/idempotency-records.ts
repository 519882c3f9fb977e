import type { ExpressionBuilder, Kysely } from 'kysely';
import { type Clock, systemClock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { IdempotencyRecordRow, Tables } from '../store/tables.ts';
import type { SealedPlace, Vault } from '../vault/vault.ts';
import type { IdempotencyKey } from './idempotency-key.ts';
import { type KeptAnswer, parseAnswer } from './kept-answer.ts';

/** Whose key it is: the same key of another user or session is another key. */
export interface KeyOwner {
  readonly projectId: string;
  readonly userId: string;
  readonly sessionId?: string;
}

/** What is known of a key. */
export interface IdempotencyRecord {
  readonly requestDigest: string;
  /** The call that answers for the key. */
  readonly logId: string;
  /** Absent while that call runs. */
  readonly answer?: KeptAnswer;
}

/** Keys that are in use, each for a day. What changes one takes the transaction that it belongs to. */
export interface IdempotencyRecords {
  find(owner: KeyOwner, key: IdempotencyKey): Promise<IdempotencyRecord | undefined>;
  /** Takes a key for a call; `false` where it is taken. */
  claim(
    trx: Kysely<Tables>,
    owner: KeyOwner,
    key: IdempotencyKey,
    call: { readonly logId: string; readonly requestDigest: string },
  ): Promise<boolean>;
  /** Keeps the answer of a call, if it has a key. */
  keep(trx: Kysely<Tables>, logId: string, answer: KeptAnswer): Promise<void>;
  /** Gives the key of a call back, if it has one: the next call with it runs. */
  release(trx: Kysely<Tables>, logId: string): Promise<void>;
  /** Clears expired keys away. */
  clear(): Promise<void>;
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Keys in the store, answers encrypted by the vault. */
export function createIdempotencyRecords({
  store: { db },
  vault,
  clock = systemClock,
}: {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock?: Clock;
}): IdempotencyRecords {
  return {
    async find(owner, key) {
      const row = await db
        .selectFrom('idempotency_record')
        .selectAll()
        .where(isOf(owner, key))
        .where('expires_at', '>', clock().getTime())
        .executeTakeFirst();
      return row && toRecord(vault, row);
    },
    async claim(trx, owner, key, { logId, requestDigest }) {
      const now = clock().getTime();
      await trx
        .deleteFrom('idempotency_record')
        .where(isOf(owner, key))
        .where('expires_at', '<=', now)
        .execute();
      const claimed = await trx
        .insertInto('idempotency_record')
        .values({
          ...columnsOf(owner, key),
          request_digest: requestDigest,
          intent_id: logId,
          sealed_answer: null,
          created_at: now,
          expires_at: now + dayMilliseconds,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return claimed.numInsertedOrUpdatedRows === 1n;
    },
    async keep(trx, logId, answer) {
      const row = await trx
        .selectFrom('idempotency_record')
        .select('project_id')
        .where('intent_id', '=', logId)
        .executeTakeFirst();
      if (!row) return;
      const sealed = vault.seal(JSON.stringify(answer), placeOf(row.project_id, logId));
      await trx
        .updateTable('idempotency_record')
        .set({ sealed_answer: sealed })
        .where('intent_id', '=', logId)
        .execute();
    },
    async release(trx, logId) {
      await trx.deleteFrom('idempotency_record').where('intent_id', '=', logId).execute();
    },
    async clear() {
      await db.deleteFrom('idempotency_record').where('expires_at', '<=', clock().getTime()).execute();
    },
  };
}

function columnsOf({ projectId, userId, sessionId = '' }: KeyOwner, { tool, key }: IdempotencyKey) {
  return { project_id: projectId, user_id: userId, session_id: sessionId, tool: tool.toUpperCase(), key };
}

function isOf(owner: KeyOwner, key: IdempotencyKey) {
  return (where: ExpressionBuilder<Tables, 'idempotency_record'>) => where.and(columnsOf(owner, key));
}

function toRecord(
  vault: Vault,
  { project_id, intent_id, request_digest, sealed_answer }: IdempotencyRecordRow,
): IdempotencyRecord {
  const known = { requestDigest: request_digest, logId: intent_id };
  if (sealed_answer === null) return known;
  return { ...known, answer: parseAnswer(vault.open(sealed_answer, placeOf(project_id, intent_id))) };
}

function placeOf(projectId: string, logId: string): SealedPlace {
  return { table: 'idempotency_record', rowId: logId, field: 'answer', projectId };
}
