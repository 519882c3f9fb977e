import { z } from 'zod';
import type { JournalEntry, JournalEntryWithContents } from '../../journal/journal-entry.ts';

const json = z.record(z.string(), z.unknown());

/** A call in the journal as the wire has it, without its contents. */
export const logAnswer = z.object({
  id: z.string(),
  timestamp: z.iso.datetime(),
  type: z.literal('tool.execution'),
  status: z.enum(['success', 'failed', 'pending']),
  level: z.enum(['info', 'error']),
  message: z.string(),
  metadata: json,
  metrics: json,
  parent: z.null(),
});

/** The same with its contents. */
export const logDetailsAnswer = logAnswer.extend({ context: json, source: json, data: json });

export function describeLog(entry: JournalEntry): z.input<typeof logAnswer> {
  const status = statusOf(entry);
  return {
    id: entry.id,
    timestamp: entry.startedAt.toISOString(),
    type: 'tool.execution',
    status,
    level: status === 'failed' ? 'error' : 'info',
    message: `${entry.tool}: ${entry.errorCode ?? entry.outcome}`,
    metadata: {
      tool_slug: entry.tool,
      toolkit_slug: entry.toolkit,
      user_id: entry.userId,
      session_id: entry.sessionId,
      connected_account_id: entry.connectionId,
      request_id: entry.requestId,
      outcome: entry.outcome,
      error_code: entry.errorCode,
      policy_rule: entry.policyRule,
      arguments_digest: entry.argumentsDigest,
    },
    metrics: {
      latency_milliseconds: entry.latencyMilliseconds,
      provider_status: entry.providerStatus,
    },
    parent: null,
  };
}

export function describeLogDetails(entry: JournalEntryWithContents): z.input<typeof logDetailsAnswer> {
  return {
    ...describeLog(entry),
    context: { session_id: entry.sessionId, request_id: entry.requestId },
    source: { framework: entry.client },
    data: { arguments: entry.arguments, answer: entry.answer },
  };
}

function statusOf({ outcome }: JournalEntry): 'success' | 'failed' | 'pending' {
  if (outcome === 'pending') return 'pending';
  return outcome === 'ok' ? 'success' : 'failed';
}
