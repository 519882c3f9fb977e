import type { JsonObject, ToolErrorCode, ToolErrorDetails } from '@tributary/toolkit';
import type { Clock } from '../clock.ts';
import type { Alongside, Journal } from '../journal/journal.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { toJsonObject } from '../json-object.ts';
import type { IdempotencyRecords } from '../once/idempotency-records.ts';
import type { Doubt } from './doubt.ts';
import { brokenOff, lostWithRouter, notDone } from './ending-words.ts';
import type { Finding } from './look.ts';

export interface WriteFindingParts {
  readonly journal: Journal;
  readonly records: IdempotencyRecords;
  readonly clock: Clock;
}

/** How a call stands after an attempt to settle it. */
export type Standing =
  /** Its end is known. */
  | 'settled'
  /** A living router carries it out. */
  | 'running'
  /** There is no trace of it, but what was sent could still arrive. */
  | 'too_early'
  /** It cannot be told now. */
  | 'unclear';

/**
 * Writes down what a look found, where that is certain: the outcome of an orphan, or the settlement of an unknown
 * outcome; in one transaction with what becomes of the call's key. Of several routers that look, the first one writes.
 */
export async function writeFinding(
  parts: WriteFindingParts,
  entry: JournalEntry,
  found: Finding,
  doubt: Doubt,
): Promise<Standing> {
  const { records } = parts;
  const isOrphan = doubt.of === 'an orphan';
  switch (found.effect) {
    case 'happened': {
      const answer = { successful: true, data: found.data } as const;
      await write(parts, entry, isOrphan, { kind: 'ok', answer: found.data }, (trx, id) =>
        records.keep(trx, id, answer),
      );
      return 'settled';
    }
    case 'did_not_happen': {
      if (!doubt.isQuiet && !found.nothingLeft) return 'too_early';
      const error = isOrphan ? brokenOff(entry.tool) : notDone(entry.tool);
      await write(parts, entry, isOrphan, failed('error', error), records.release);
      return 'settled';
    }
    case 'unclear': {
      if (!isOrphan) return 'unclear';
      if (!doubt.isQuiet) return 'too_early';
      const error = lostWithRouter(entry.tool, found.look);
      await write(parts, entry, isOrphan, failed('unknown', error), (trx, id) =>
        records.keep(trx, id, { successful: false, error }),
      );
      return 'unclear';
    }
  }
}

interface Written {
  readonly kind: 'ok' | 'error' | 'unknown';
  readonly errorCode?: ToolErrorCode;
  readonly answer: JsonObject;
}

function failed(kind: 'error' | 'unknown', error: ToolErrorDetails): Written {
  return { kind, errorCode: error.code, answer: toJsonObject({ error }) };
}

async function write(
  { journal, clock }: WriteFindingParts,
  entry: JournalEntry,
  isOrphan: boolean,
  { kind, ...written }: Written,
  alongside: Alongside,
): Promise<void> {
  if (isOrphan) {
    const latencyMilliseconds = Math.max(0, clock().getTime() - entry.startedAt.getTime());
    await journal.recordOutcome(entry, entry.id, { kind, ...written, latencyMilliseconds }, alongside);
  } else if (kind !== 'unknown') {
    await journal.recordSettlement(entry, entry.id, { kind, ...written }, alongside);
  }
}
