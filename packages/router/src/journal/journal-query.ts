import { toolErrorCodes } from '@tributary/toolkit';
import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { firstIdAt } from '../store/ids.ts';
import type { Tables } from '../store/tables.ts';
import { sqlOf } from './journal-condition.ts';
import type { JournalEntry, JournalFilter } from './journal-entry.ts';
import { outcomeIs } from './outcome-condition.ts';

/** Milliseconds: a clock that is set by the network steps back by less. */
const largestSetBack = 3_600_000;

/** Intents beside their outcomes, where these are known. */
export function selectEntries(db: Kysely<Tables>, projectId: string) {
  return db
    .selectFrom('journal_intent as intent')
    .leftJoin('journal_outcome as result', 'result.intent_id', 'intent.id')
    .leftJoin('journal_settlement as settlement', 'settlement.intent_id', 'intent.id')
    .where('intent.project_id', '=', projectId)
    .selectAll('intent')
    .select([
      sql<string | null>`coalesce(settlement.outcome, result.outcome)`.as('outcome'),
      sql<
        string | null
      >`case when settlement.outcome is null then result.error_code else settlement.error_code end`.as(
        'error_code',
      ),
      'settlement.settled_at',
      'result.provider_status',
      'result.latency_milliseconds',
      'result.ended_at',
    ]);
}

type EntryRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectEntries>['executeTakeFirst']>>>;

/** The conditions of a filter, without its cursor. */
export function conditionsOf({
  sessionId,
  userId,
  tool,
  toolkit,
  outcome,
  conditions: further = [],
  from,
  to,
}: JournalFilter): readonly Expression<SqlBool>[] {
  const conditions = further.map(sqlOf);
  if (sessionId !== undefined) conditions.push(sql`intent.session_id = ${sessionId}`);
  if (userId !== undefined) conditions.push(sql`intent.user_id = ${userId}`);
  if (tool !== undefined) conditions.push(sql`intent.tool = ${tool.toUpperCase()}`);
  if (toolkit !== undefined) conditions.push(sql`intent.toolkit = ${toolkit.toLowerCase()}`);
  if (outcome !== undefined) conditions.push(outcomeIs(outcome));
  if (from) conditions.push(since(from));
  if (to) conditions.push(until(to));
  return conditions;
}

// Ids are in the order of time: with them, the index that gives the order of a list also gives its part of the time.
function since(from: Date): Expression<SqlBool> {
  return sql`(intent.started_at >= ${from.getTime()} and intent.id >= ${firstIdAt('log', from.getTime())})`;
}

// An id is of a later time than its row where a router's clock was set back while it ran.
function until(to: Date): Expression<SqlBool> {
  const afterSetBack = firstIdAt('log', to.getTime() + largestSetBack);
  return sql`(intent.started_at < ${to.getTime()} and intent.id < ${afterSetBack})`;
}

const policyDecision = z.enum(['allow', 'ask', 'deny']);
const outcomeKind = z.enum(['ok', 'error', 'refused', 'unknown']);
const errorCode = z.enum(toolErrorCodes);

/** One entry out of its row. */
export function toEntry(row: EntryRow): JournalEntry {
  return {
    id: row.id,
    projectId: row.project_id,
    userId: row.user_id,
    ...(row.session_id === null ? {} : { sessionId: row.session_id }),
    client: row.client,
    requestId: row.request_id,
    ...(row.trace_id === null ? {} : { traceId: row.trace_id }),
    tool: row.tool,
    ...(row.toolkit === null ? {} : { toolkit: row.toolkit }),
    ...(row.connection_id === null ? {} : { connectionId: row.connection_id }),
    policyDecision: policyDecision.parse(row.policy_decision),
    policyRule: row.policy_rule,
    argumentsDigest: row.arguments_digest,
    startedAt: new Date(row.started_at),
    ...(row.instance_id === null ? {} : { instanceId: row.instance_id }),
    ...(row.undoes === null ? {} : { undoes: row.undoes }),
    ...(row.dry_run === 1 ? { dryRun: true } : {}),
    ...(row.approval_id === null ? {} : { approvalId: row.approval_id }),
    ...(row.approved_by === null ? {} : { approvedBy: row.approved_by }),
    outcome: row.outcome === null ? 'pending' : outcomeKind.parse(row.outcome),
    ...(row.ended_at === null ? {} : { endedAt: new Date(row.ended_at) }),
    ...(row.settled_at === null ? {} : { settledAt: new Date(row.settled_at) }),
    ...(row.error_code === null ? {} : { errorCode: errorCode.parse(row.error_code) }),
    ...(row.provider_status === null ? {} : { providerStatus: row.provider_status }),
    ...(row.latency_milliseconds === null ? {} : { latencyMilliseconds: row.latency_milliseconds }),
  };
}
