import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** An action and the call whose effect stands for it now: itself, or the redo of its undo. */
export interface StandingAction {
  readonly logId: string;
  readonly effectiveLogId: string;
}

/** Whose actions: those of a session, or of a conversation of one user over all its sessions. */
export type ActionPlace = { readonly projectId: string; readonly userId: string } & (
  | { readonly sessionId: string }
  | { readonly conversation: string }
);

const most = 500;

/**
 * The writes of a session or a conversation that nothing has taken back, the one that took effect last first; at most 500.
 *
 * Failed ones are among them, since a part of them may have been done; those that only tried are not.
 */
export async function standingActions(
  db: Kysely<Tables>,
  place: ActionPlace,
  writingTools: readonly string[],
): Promise<readonly StandingAction[]> {
  if (writingTools.length === 0) return [];
  const { projectId, userId } = place;
  const rows = await db
    .selectFrom('journal_intent')
    .select('id')
    .where('project_id', '=', projectId)
    .where('user_id', '=', userId)
    .$call((query) =>
      'sessionId' in place
        ? query.where('session_id', '=', place.sessionId)
        : query.where('conversation', '=', place.conversation),
    )
    .where('tool', 'in', writingTools)
    .where('policy_decision', '<>', 'deny')
    .where('undoes', 'is', null)
    .where('dry_run', 'is', null)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  const chains = await chainsFrom(
    db,
    projectId,
    rows.map(({ id }) => id),
  );
  return [...chains.values()]
    .filter(stands)
    .map(({ first, last }) => ({ logId: first, effectiveLogId: last }))
    .sort(lastFirst);
}

/** The order in which actions are taken back: the one that took effect last first. */
export function lastFirst(one: StandingAction, other: StandingAction): number {
  return one.effectiveLogId < other.effectiveLogId ? 1 : -1;
}

/** A call, what undid it, what undid that, and so on. */
export interface UndoChain {
  readonly first: string;
  readonly last: string;
  /** 0 for a call that was never undone. */
  readonly undoings: number;
}

/** Whether the first call's effect is there: undone an even number of times. */
export function stands({ undoings }: UndoChain): boolean {
  return undoings % 2 === 0;
}

/** Follows what undid calls to its end. */
export async function chainOf(db: Kysely<Tables>, projectId: string, logId: string): Promise<UndoChain> {
  const chains = await chainsFrom(db, projectId, [logId]);
  return chains.get(logId) ?? { first: logId, last: logId, undoings: 0 };
}

async function chainsFrom(
  db: Kysely<Tables>,
  projectId: string,
  logIds: readonly string[],
): Promise<ReadonlyMap<string, UndoChain>> {
  const chains = new Map<string, UndoChain>(
    logIds.map((logId) => [logId, { first: logId, last: logId, undoings: 0 }]),
  );
  let open = [...chains.values()];
  while (open.length > 0) {
    const undoings = await readUndoings(
      db,
      projectId,
      open.map(({ last }) => last),
    );
    open = open.flatMap(({ first, last, undoings: count }) => {
      const next = undoings.get(last);
      return next === undefined ? [] : [{ first, last: next, undoings: count + 1 }];
    });
    for (const chain of open) chains.set(chain.first, chain);
  }
  return chains;
}

/** By the call that was undone: the call that did it, and took effect. */
async function readUndoings(
  db: Kysely<Tables>,
  projectId: string,
  logIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('journal_intent as intent')
    .innerJoin('journal_outcome as result', 'result.intent_id', 'intent.id')
    .leftJoin('journal_settlement as settlement', 'settlement.intent_id', 'intent.id')
    .select(['intent.id', 'intent.undoes'])
    .where('intent.project_id', '=', projectId)
    .where('intent.undoes', 'in', logIds)
    .where('intent.dry_run', 'is', null)
    .where(sql<boolean>`coalesce(settlement.outcome, result.outcome) = 'ok'`)
    .orderBy('intent.id')
    .execute();
  return new Map(rows.flatMap(({ id, undoes }) => (undoes === null ? [] : [[undoes, id] as const])));
}
