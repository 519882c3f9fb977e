import type { ToolErrorCode } from '@tributary/toolkit';
import type { JournalOutcomeKind } from '../journal/journal-entry.ts';
import type { Preparation } from './prepare-call.ts';
import type { Ending } from './record-call.ts';
import type { ToolCall } from './tool-call.ts';

/** A call that has ended, as far as it is counted: nothing that was sent or answered, and no id. */
export interface EndedCall {
  /** The slug of a tool that there is; `unknown` for any other. */
  readonly tool: string;
  readonly outcome: JournalOutcomeKind;
  /** Why it did not succeed. */
  readonly reason?: ToolErrorCode;
  readonly isDryRun: boolean;
  /** Absent where it was refused before anything was looked at. */
  readonly milliseconds?: number;
}

/** Hears of every call that has ended; answers that are only repeated are none. */
export type HearEnded = (call: EndedCall) => void;

/** What is counted of a call. */
export function endedCall(
  { dryRun = false }: ToolCall,
  { entry }: Pick<Preparation, 'entry'>,
  { kind, result }: Pick<Ending, 'kind' | 'result'>,
  milliseconds: number,
): EndedCall {
  return {
    tool: entry?.tool.slug ?? 'unknown',
    outcome: kind,
    ...(result.successful ? {} : { reason: result.error.code }),
    isDryRun: dryRun,
    milliseconds,
  };
}

/** What is counted of a call that a limit refused like others before it. */
export function refusedByLimit(entry: Preparation['entry']): EndedCall {
  return {
    tool: entry?.tool.slug ?? 'unknown',
    outcome: 'refused',
    reason: 'rate_limited',
    isDryRun: false,
  };
}
