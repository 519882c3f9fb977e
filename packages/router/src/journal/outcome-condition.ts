import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { JournalEntry, JournalFilter } from './journal-entry.ts';

/** A call's clock time is taken a little before and after its instance's. */
const slackMilliseconds = 10_000;

/**
 * Entries of `selectEntries` with this outcome, as it is known now. Only what was unknown is ever settled.
 *
 * Said table by table and not of `coalesce(…)`: so both engines know how many to expect, and what is seldom comes out
 * of the index over outcomes that are not ok.
 */
export function outcomeIs(outcome: JournalEntry['outcome']): Expression<SqlBool> {
  switch (outcome) {
    case 'ok':
    case 'error':
      return sql`(result.outcome = ${outcome} or settlement.outcome = ${outcome})`;
    case 'refused':
      return isSeldom(outcome);
    case 'unknown':
      return sql`(${isSeldom(outcome)} and settlement.intent_id is null)`;
    case 'pending':
      return sql`result.intent_id is null`;
  }
}

/**
 * The filter with the time in which there can be pending calls, where it asks for such: a call that has no outcome is
 * one of a router that is known, and began when that router said it had calls open.
 */
export async function narrowToPending(db: Kysely<Tables>, filter: JournalFilter): Promise<JournalFilter> {
  if (!asksForPending(filter)) return filter;
  const { first } = await db
    .selectFrom('instance')
    .select((select) => select.fn.min('open_since').as('first'))
    .executeTakeFirstOrThrow();
  const from = Math.max((first ?? 0) - slackMilliseconds, filter.from?.getTime() ?? 0);
  return { ...filter, from: new Date(from) };
}

function asksForPending(filter: JournalFilter): boolean {
  return outcomesOf(filter).includes('pending');
}

/**
 * The id by which a list is ordered. Both are the same call's; but where what is seldom is asked for, the order must be
 * that of the index in which it is found, or SQLite reads all of it and sorts.
 */
export function orderingId(filter: JournalFilter): 'intent.id' | 'result.intent_id' {
  const seldom = outcomesOf(filter).some((outcome) => outcome === 'refused' || outcome === 'unknown');
  return seldom ? 'result.intent_id' : 'intent.id';
}

/** The outcomes that a filter asks for by name. */
function outcomesOf({ outcome, conditions = [] }: JournalFilter): readonly string[] {
  const named = conditions.filter(({ field, operator }) => field === 'outcome' && operator === '==');
  return [...(outcome === undefined ? [] : [outcome]), ...named.map(({ value }) => value)];
}

/** Entries that did not end well, or not yet. */
export const hasFailed: Expression<SqlBool> = sql`(coalesce(result.outcome, '') <> 'ok' and coalesce(settlement.outcome, '') <> 'ok')`;

function isSeldom(outcome: 'refused' | 'unknown'): Expression<SqlBool> {
  // The index is over outcomes that are not ok; SQLite uses it where it reads just that.
  return sql`(result.project_id = intent.project_id and result.outcome <> 'ok' and result.outcome = ${outcome})`;
}
