import { type Clock, systemClock } from '../clock.ts';
import type { Vault } from '../connections/vault.ts';
import { createOrderedIds } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { digestOf } from './canonical-json.ts';
import { contentRow, readContents } from './journal-contents.ts';
import { decodeCursor, encodeCursor } from './journal-cursor.ts';
import type {
  JournalEntryWithContents,
  JournalFilter,
  JournalIntent,
  JournalOutcome,
  JournalPage,
} from './journal-entry.ts';
import { conditionsOf, selectEntries, toEntry } from './journal-query.ts';

/** What was done, by whom. Rows are appended and never changed. */
export interface Journal {
  /** Writes down what is about to happen, durably, and gives its id. Nothing may leave before it resolves. */
  recordIntent(intent: JournalIntent): Promise<string>;
  /** Writes down how it ended. */
  recordOutcome(owner: JournalOwner, id: string, outcome: JournalOutcome): Promise<void>;
  /** Newest first. An unknown cursor gives an empty page. */
  list(projectId: string, filter?: JournalFilter): Promise<JournalPage>;
  /** One entry with its contents. */
  find(projectId: string, id: string): Promise<JournalEntryWithContents | undefined>;
}

/** Whose call it was. */
export type JournalOwner = Pick<JournalIntent, 'projectId' | 'userId'>;

const defaultLimit = 50;
const largestLimit = 1000;

/** The journal in the store; arguments and answers are encrypted by the vault, in a table of their own. */
export function createJournal({
  store: { db },
  vault,
  clock = systemClock,
}: {
  store: Store;
  vault: Vault;
  clock?: Clock;
}): Journal {
  const nextId = createOrderedIds('log');
  return {
    async recordIntent(intent) {
      const now = clock();
      const id = nextId(now);
      const content = contentRow(vault, intent, id, 'arguments', intent.arguments, now);
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('journal_intent')
          .values(intentRow(intent, id, now))
          .execute();
        await trx.insertInto('journal_content').values(content).execute();
      });
      return id;
    },
    async recordOutcome(owner, id, outcome) {
      const now = clock();
      const content = contentRow(vault, owner, id, 'answer', outcome.answer, now);
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('journal_outcome')
          .values(outcomeRow(owner, id, outcome, now))
          .execute();
        await trx.insertInto('journal_content').values(content).execute();
      });
    },
    async list(projectId, filter = {}) {
      const limit = Math.min(Math.max(filter.limit ?? defaultLimit, 1), largestLimit);
      const before = filter.cursor === undefined ? undefined : decodeCursor(filter.cursor);
      if (filter.cursor !== undefined && before === undefined) return { entries: [] };
      let query = selectEntries(db, projectId)
        .orderBy('intent.id', 'desc')
        .limit(limit + 1);
      if (before !== undefined) query = query.where('intent.id', '<', before);
      for (const condition of conditionsOf(filter)) query = query.where(condition);
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

function intentRow(intent: JournalIntent, id: string, now: Date) {
  return {
    id,
    project_id: intent.projectId,
    user_id: intent.userId,
    session_id: intent.sessionId ?? null,
    client: intent.client,
    request_id: intent.requestId,
    tool: intent.tool,
    toolkit: intent.toolkit ?? null,
    connection_id: intent.connectionId ?? null,
    policy_decision: intent.policyDecision,
    policy_rule: intent.policyRule,
    arguments_digest: digestOf(intent.arguments),
    started_at: now.getTime(),
  };
}

function outcomeRow({ projectId }: JournalOwner, id: string, outcome: JournalOutcome, now: Date) {
  return {
    intent_id: id,
    project_id: projectId,
    outcome: outcome.kind,
    error_code: outcome.errorCode ?? null,
    provider_status: outcome.providerStatus ?? null,
    latency_milliseconds: Math.round(outcome.latencyMilliseconds),
    ended_at: now.getTime(),
  };
}
