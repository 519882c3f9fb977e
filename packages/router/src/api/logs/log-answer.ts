import { z } from 'zod';
import type { JournalEntry, JournalEntryWithContents } from '../../journal/journal-entry.ts';
import { describeCall } from './describe-call.ts';

const json = z.record(z.string(), z.unknown());

/** A call in the journal as the wire has it, without its contents. */
export const logAnswer = z.object({
  id: z.string(),
  timestamp: z.iso.datetime(),
  type: z.literal('tool.execution'),
  // The wire knows no third: what is not known to have succeeded has not. `metadata.outcome` says more.
  status: z.enum(['success', 'failed']),
  level: z.enum(['info', 'warn', 'error']),
  message: z.string(),
  metadata: json,
  metrics: json,
  parent: z.object({ log_id: z.string(), tool_slug: z.string() }).nullable(),
});

/** The same with its contents. */
export const logDetailsAnswer = logAnswer.extend({
  timings: z.object({ start_time: z.number(), end_time: z.number() }).optional(),
  context: z.object({
    session_id: z.string().optional(),
    trace_id: z.string().optional(),
    request_id: z.string().optional(),
  }),
  source: z.object({ framework: z.string().optional() }),
  data: json,
});

/** An entry for a list. */
export function describeLog(entry: JournalEntry): z.input<typeof logAnswer> {
  return {
    id: entry.id,
    timestamp: entry.startedAt.toISOString(),
    type: 'tool.execution',
    status: entry.outcome === 'ok' ? 'success' : 'failed',
    level: levelOf(entry),
    message: describeCall(entry),
    metadata: {
      tool_slug: entry.tool,
      toolkit_slug: entry.toolkit,
      user_id: entry.userId,
      session_id: entry.sessionId,
      connected_account_id: entry.connectionId,
      request_id: entry.requestId,
      trace_id: entry.traceId,
      outcome: entry.outcome,
      error_code: entry.errorCode,
      policy_decision: entry.policyDecision,
      policy_rule: entry.policyRule,
      undoes: entry.undoes,
      dry_run: entry.dryRun,
      approval_id: entry.approvalId,
      approved_by: entry.approvedBy,
      arguments_digest: entry.argumentsDigest,
      settled_at: entry.settledAt?.toISOString(),
    },
    metrics: {
      latency_milliseconds: entry.latencyMilliseconds,
      provider_status: entry.providerStatus,
    },
    parent: null,
  };
}

/** An entry by itself, with as much of its contents as is there. */
export function describeLogDetails(entry: JournalEntryWithContents): z.input<typeof logDetailsAnswer> {
  return {
    ...describeLog(entry),
    ...(entry.endedAt
      ? { timings: { start_time: entry.startedAt.getTime(), end_time: entry.endedAt.getTime() } }
      : {}),
    context: {
      ...(entry.sessionId === undefined ? {} : { session_id: entry.sessionId }),
      ...(entry.traceId === undefined ? {} : { trace_id: entry.traceId }),
      request_id: entry.requestId,
    },
    source: { framework: entry.client },
    data: { arguments: entry.arguments, answer: entry.answer },
  };
}

function levelOf({ outcome }: JournalEntry): 'info' | 'warn' | 'error' {
  if (outcome === 'ok') return 'info';
  return outcome === 'pending' || outcome === 'unknown' ? 'warn' : 'error';
}
