import type { PlannedAction } from '@tributary/toolkit';
import type { Transaction } from 'kysely';
import { type Clock, systemClock } from '../clock.ts';
import { createOrderedIds } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { Vault } from '../vault/vault.ts';
import { contentDigest, withSalt } from './content-digest.ts';
import { contentRow, readContents } from './journal-contents.ts';
import { decodeCursor, encodeCursor } from './journal-cursor.ts';
import type {
  JournalEntryWithContents,
  JournalFilter,
  JournalIntent,
  JournalOutcome,
  JournalPage,
  JournalSettlement,
} from './journal-entry.ts';
import { conditionsOf, selectEntries, toEntry } from './journal-query.ts';
import { narrowToPending, orderingId } from './outcome-condition.ts';
import { queueForSealing } from './seal/sealed-rows.ts';

/** What was done, by whom. Rows are appended and never changed. */
export interface Journal {
  /** Writes down what is about to happen, durably, and gives its id. Nothing may leave before it resolves. */
  recordIntent(intent: JournalIntent, alongside?: Alongside): Promise<string>;
  /** Keeps what undo and settle need of a write, before its first request leaves. Planned anew, the last plan holds. */
  recordPlan(owner: JournalOwner, id: string, plan: PlannedAction): Promise<void>;
  /** Writes down how it ended. `false`, and nothing is written, where somebody has done so before. */
  recordOutcome(
    owner: JournalOwner,
    id: string,
    outcome: JournalOutcome,
    alongside?: Alongside,
  ): Promise<boolean>;
  /** Writes down what was found out later about an unknown outcome. `false` where somebody has done so before. */
  recordSettlement(
    owner: JournalOwner,
    id: string,
    settlement: JournalSettlement,
    alongside?: Alongside,
  ): Promise<boolean>;
  /** Newest first. An unknown cursor gives an empty page. */
  list(projectId: string, filter?: JournalFilter): Promise<JournalPage>;
  /** One entry with its contents. */
  find(projectId: string, id: string): Promise<JournalEntryWithContents | undefined>;
}

/** Writes that stand or fall with a row of the journal; when it throws, neither is there. */
export type Alongside = (trx: Transaction<Tables>, id: string) => Promise<void>;

/** Whose call it was. */
export type JournalOwner = Pick<JournalIntent, 'projectId' | 'userId'>;

const defaultLimit = 50;
const largestLimit = 1000;

/** The journal in the store; arguments and answers are encrypted by the vault, in a table of their own. */
export function createJournal({
  store: { db, writeTogether },
  vault,
  clock = systemClock,
}: {
  store: Store;
  vault: Vault;
  clock?: Clock;
}): Journal {
  const nextId = createOrderedIds('log');
  return {
    async recordIntent(intent, alongside) {
      const now = clock();
      const id = nextId(now);
      const given = withSalt(intent.arguments);
      const content = contentRow(vault, intent, id, 'arguments', given, now);
      await writeTogether(async (trx) => {
        await alongside?.(trx, id);
        await trx
          .insertInto('journal_intent')
          .values(intentRow(intent, id, now, contentDigest(given)))
          .execute();
        await trx.insertInto('journal_content').values(content).execute();
        await queueForSealing(trx, { projectId: intent.projectId, kind: 'intent', id });
      });
      return id;
    },
    async recordPlan(owner, id, { input, before }) {
      const content = contentRow(vault, owner, id, 'plan', withSalt({ input, before }), clock());
      await db
        .insertInto('journal_content')
        .values(content)
        .onConflict((conflict) =>
          conflict
            .columns(['intent_id', 'kind'])
            .doUpdateSet({ sealed_content: content.sealed_content, created_at: content.created_at }),
        )
        .execute();
    },
    async recordOutcome(owner, id, outcome, alongside) {
      const now = clock();
      const answer = withSalt(outcome.answer);
      const content = contentRow(vault, owner, id, 'answer', answer, now);
      return await writeTogether(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('journal_outcome')
          .values(outcomeRow(owner, id, outcome, now, contentDigest(answer)))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) return false;
        await trx.insertInto('journal_content').values(content).execute();
        await queueForSealing(trx, { projectId: owner.projectId, kind: 'outcome', id });
        await alongside?.(trx, id);
        return true;
      });
    },
    async recordSettlement(owner, id, settlement, alongside) {
      const now = clock();
      const answer = withSalt(settlement.answer);
      const content = contentRow(vault, owner, id, 'settled', answer, now);
      return await writeTogether(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('journal_settlement')
          .values(settlementRow(owner, id, settlement, now, contentDigest(answer)))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) return false;
        await trx.insertInto('journal_content').values(content).execute();
        await queueForSealing(trx, { projectId: owner.projectId, kind: 'settlement', id });
        await alongside?.(trx, id);
        return true;
      });
    },
    async list(projectId, filter = {}) {
      const limit = Math.min(Math.max(filter.limit ?? defaultLimit, 1), largestLimit);
      const before = filter.cursor === undefined ? undefined : decodeCursor(filter.cursor);
      if (filter.cursor !== undefined && before === undefined) return { entries: [] };
      let query = selectEntries(db, projectId)
        .orderBy(orderingId(filter), 'desc')
        .limit(limit + 1);
      if (before !== undefined) query = query.where('intent.id', '<', before);
      const narrowed = await narrowToPending(db, filter);
      for (const condition of conditionsOf(narrowed)) query = query.where(condition);
      const rows = await query.execute();
      const entries = rows.slice(0, limit).map(toEntry);
      const last = rows.length > limit ? entries.at(-1) : undefined;
      return last ? { entries, nextCursor: encodeCursor(last.id) } : { entries };
    },
    async find(projectId, id) {
      const row = await selectEntries(db, projectId).where('intent.id', '=', id).executeTakeFirst();
      return row && { ...toEntry(row), ...(await readContents(db, vault, projectId, id)) };
    },
  };
}

function intentRow(intent: JournalIntent, id: string, now: Date, argumentsDigest: string) {
  return {
    id,
    project_id: intent.projectId,
    user_id: intent.userId,
    session_id: intent.sessionId ?? null,
    conversation: intent.conversation ?? null,
    client: intent.client,
    request_id: intent.requestId,
    trace_id: intent.traceId,
    tool: intent.tool,
    toolkit: intent.toolkit ?? null,
    connection_id: intent.connectionId ?? null,
    policy_decision: intent.policyDecision,
    policy_rule: intent.policyRule,
    arguments_digest: argumentsDigest,
    started_at: now.getTime(),
    instance_id: intent.instanceId ?? null,
    undoes: intent.undoes ?? null,
    dry_run: intent.dryRun ? 1 : null,
    approval_id: intent.approvalId ?? null,
    approved_by: intent.approvedBy ?? null,
  };
}

function outcomeRow(
  { projectId }: JournalOwner,
  id: string,
  outcome: JournalOutcome,
  now: Date,
  answerDigest: string,
) {
  return {
    intent_id: id,
    project_id: projectId,
    outcome: outcome.kind,
    error_code: outcome.errorCode ?? null,
    provider_status: outcome.providerStatus ?? null,
    latency_milliseconds: Math.round(outcome.latencyMilliseconds),
    ended_at: now.getTime(),
    answer_digest: answerDigest,
  };
}

function settlementRow(
  { projectId }: JournalOwner,
  id: string,
  settlement: JournalSettlement,
  now: Date,
  answerDigest: string,
) {
  return {
    intent_id: id,
    project_id: projectId,
    outcome: settlement.kind,
    error_code: settlement.errorCode ?? null,
    settled_at: now.getTime(),
    answer_digest: answerDigest,
  };
}
