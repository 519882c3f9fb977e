import type { ToolErrorDetails } from '@tributary/toolkit';
import type { Approval } from '../approvals/approval.ts';
import type { Alongside, Journal } from '../journal/journal.ts';
import type { JournalIntent, JournalOutcome, JournalOutcomeKind } from '../journal/journal-entry.ts';
import { toJsonObject } from '../json-object.ts';
import type { Logger } from '../logger.ts';
import type { IdempotencyRecords } from '../once/idempotency-records.ts';
import type { KeptAnswer } from '../once/kept-answer.ts';
import { KeyTaken } from '../once/run-once.ts';
import type { PolicyDecision } from '../sessions/policy.ts';
import type { Preparation, PreparedCall } from './prepare-call.ts';
import type { ToolCall } from './tool-call.ts';

/** How a call ended, for the caller, the journal and the call's idempotency key. */
export interface Ending {
  readonly kind: JournalOutcomeKind;
  readonly providerStatus?: number;
  readonly result: KeptAnswer;
  /** It waits for somebody to agree. */
  readonly approval?: Approval;
  /** Whether the key is used up by it: the call had an effect, or may have had, or its answer is final. */
  readonly usesKey: boolean;
}

export interface RecordParts {
  readonly journal: Journal;
  readonly records: IdempotencyRecords;
  readonly logger: Logger;
}

/**
 * Writes a call down before anything of it leaves; gives its id, or nothing where the journal cannot be written.
 *
 * @throws KeyTaken by `claim`; nothing is written then
 */
export async function recordIntent(
  { journal, logger }: RecordParts,
  call: ToolCall,
  { entry, decision, result }: Preparation,
  { instanceId, claim }: { readonly instanceId: string; readonly claim: Alongside | undefined },
): Promise<string | undefined> {
  const { caller } = call;
  const accountId = 'ready' in result ? result.ready.connection.accountId : undefined;
  const intent: JournalIntent = {
    projectId: caller.projectId,
    userId: caller.userId,
    ...(caller.session ? { sessionId: caller.session.id } : {}),
    ...(caller.conversation === undefined ? {} : { conversation: caller.conversation }),
    client: caller.client,
    requestId: caller.requestId,
    traceId: caller.traceId,
    tool: entry?.tool.slug ?? call.slug,
    ...(entry ? { toolkit: entry.toolkit.slug } : {}),
    ...(accountId === undefined ? {} : { connectionId: accountId }),
    policyDecision: decisionWord(decision),
    policyRule: decision.rule,
    arguments: call.arguments,
    instanceId,
    ...(call.undoes ? { undoes: call.undoes.logId } : {}),
    ...(call.dryRun ? { dryRun: true } : {}),
    ...('ready' in result ? describeApproval(result.ready) : {}),
  };
  try {
    return await journal.recordIntent(intent, claim);
  } catch (error) {
    if (error instanceof KeyTaken) throw error;
    logger.error(
      { err: error, tool: intent.tool, requestId: intent.requestId },
      'The journal cannot be written',
    );
    return undefined;
  }
}

/**
 * Writes down how a call ended, together with what becomes of its key. Gives whether that is written: the provider's
 * answer is known by now, and a journal that cannot take it must not keep it from the caller.
 */
export async function recordOutcome(
  { journal, records, logger }: RecordParts,
  { caller }: ToolCall,
  logId: string,
  { kind, providerStatus, result, usesKey, latencyMilliseconds }: Ending & LatencyOf,
): Promise<boolean> {
  const settleKey: Alongside = (trx) =>
    usesKey ? records.keep(trx, logId, result) : records.release(trx, logId);
  const written = result.successful
    ? { answer: result.data }
    : { errorCode: result.error.code, answer: errorAnswer(result.error) };
  const outcome: JournalOutcome = {
    kind,
    latencyMilliseconds,
    ...(providerStatus === undefined ? {} : { providerStatus }),
    ...written,
  };
  try {
    const isFirst = await journal.recordOutcome(caller, logId, outcome, settleKey);
    if (isFirst) return true;
    // Another router took this one for dead and wrote what it could find out; this one knows.
    logger.warn({ logId, kind }, 'Another router wrote the outcome of a call of this one');
    if (kind === 'ok' || kind === 'error') {
      await journal.recordSettlement(caller, logId, { kind, ...written }, settleKey);
    }
    return true;
  } catch (error) {
    logger.error({ err: error, logId, kind }, 'The outcome of a call could not be written into the journal');
    return false;
  }
}

interface LatencyOf {
  readonly latencyMilliseconds: number;
}

function errorAnswer(error: ToolErrorDetails): JournalOutcome['answer'] {
  return toJsonObject({ error });
}

function decisionWord(decision: PolicyDecision): JournalIntent['policyDecision'] {
  if (!decision.allowed) return 'deny';
  return decision.asks ? 'ask' : 'allow';
}

function describeApproval({ approval }: PreparedCall): Pick<JournalIntent, 'approvalId' | 'approvedBy'> {
  if (!approval) return {};
  const { id, decidedBy } = approval;
  return { approvalId: id, ...(decidedBy === undefined ? {} : { approvedBy: decidedBy }) };
}
