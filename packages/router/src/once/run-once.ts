import { setTimeout as delay } from 'node:timers/promises';
import type { ToolErrorDetails } from '@tributary/toolkit';
import type { ToolCall, ToolOutcome } from '../execution/tool-call.ts';
import type { Alongside } from '../journal/journal.ts';
import type { Settler } from '../settling/settler.ts';
import { faultOfKey, type IdempotencyKey, requestDigest } from './idempotency-key.ts';
import type { IdempotencyRecord, IdempotencyRecords, KeyOwner } from './idempotency-records.ts';
import { isUnknown, type KeptAnswer } from './kept-answer.ts';

/** Carries a call out, or refuses it; journalled either way. */
export interface Turn {
  /** Takes the call's key, in the transaction of its intent. @throws KeyTaken */
  readonly claim?: Alongside;
  /** Why the call is not to run, whatever else is found. */
  readonly refusal?: ToolErrorDetails;
}

/** Somebody else took the key first. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
}

export interface OnceParts {
  readonly records: IdempotencyRecords;
  readonly settler: Pick<Settler, 'settle'>;
  /** How long a call waits for an earlier one with its key. */
  readonly deadlineMilliseconds: number;
}

const firstWait = 20;
const longestWait = 500;

/**
 * Runs a call once for its key: the first that takes the key runs, the others get its answer. Without a key a call
 * simply runs: every received call is its own.
 */
export async function runOnce(
  parts: OnceParts,
  call: ToolCall,
  carryOut: (turn: Turn) => Promise<ToolOutcome>,
): Promise<ToolOutcome> {
  const key = call.idempotencyKey;
  if (!key) return await carryOut({});
  const fault = faultOfKey(key.key);
  if (fault !== undefined) {
    return { ...(await carryOut({ refusal: { code: 'invalid_input', message: fault } })), keyRefused: true };
  }
  const deadline = performance.now() + parts.deadlineMilliseconds;
  for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
    const answer = await answerOf(parts, call, key, carryOut);
    if (!('pending' in answer)) return answer;
    if (performance.now() + wait > deadline || call.signal?.aborted) {
      const { logId, answer: unknown } = answer.pending;
      if (unknown) return replay(call, logId, unknown);
      return { ...(await carryOut({ refusal: stillRunning(call.slug) })), keyRefused: true };
    }
    await delay(wait);
  }
}

interface Pending {
  readonly pending: Pick<IdempotencyRecord, 'logId' | 'answer'>;
}

async function answerOf(
  { records, settler }: OnceParts,
  call: ToolCall,
  key: IdempotencyKey,
  carryOut: (turn: Turn) => Promise<ToolOutcome>,
): Promise<ToolOutcome | Pending> {
  const owner = ownerOf(call);
  const record = await records.find(owner, key);
  if (!record) return await runAsFirst(records, call, key, carryOut);
  if (record.requestDigest !== requestDigest(call)) {
    return { ...(await carryOut({ refusal: otherArguments(call.slug) })), keyRefused: true };
  }
  if (record.answer && !isUnknown(record.answer)) return replay(call, record.logId, record.answer);
  const standing = await settler.settle(owner.projectId, record.logId);
  // Settled means that the record says it now, or that the key is free.
  if (standing === 'unclear' && record.answer) return replay(call, record.logId, record.answer);
  return { pending: record };
}

async function runAsFirst(
  records: IdempotencyRecords,
  call: ToolCall,
  key: IdempotencyKey,
  carryOut: (turn: Turn) => Promise<ToolOutcome>,
): Promise<ToolOutcome | Pending> {
  const digest = requestDigest(call);
  try {
    return await carryOut({
      async claim(trx, logId) {
        const isOurs = await records.claim(trx, ownerOf(call), key, { logId, requestDigest: digest });
        if (!isOurs) throw new KeyTaken();
      },
    });
  } catch (error) {
    if (error instanceof KeyTaken) return { pending: { logId: '' } };
    throw error;
  }
}

function ownerOf({ caller }: ToolCall): KeyOwner {
  const { projectId, userId, session } = caller;
  return { projectId, userId, ...(session ? { sessionId: session.id } : {}) };
}

function replay({ slug }: ToolCall, logId: string, answer: KeptAnswer): ToolOutcome {
  return { ...answer, slug, logId, replayed: true };
}

function otherArguments(slug: string): ToolErrorDetails {
  return {
    code: 'conflict',
    message: `This idempotency key was used for another call of ${slug}. Send a new key for a new call, or the same arguments to get the first answer again.`,
  };
}

function stillRunning(slug: string): ToolErrorDetails {
  return {
    code: 'conflict',
    message: `The first call of ${slug} with this idempotency key is still running. Send the same call with the same key again later.`,
    retryAfterSeconds: 10,
  };
}
