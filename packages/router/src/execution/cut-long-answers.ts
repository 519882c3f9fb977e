import type { JsonObject } from '@tributary/toolkit';
import { type AnswerFormat, answerFormats, takeFormat } from '../catalogue/answer-format.ts';
import type { Session } from '../sessions/session.ts';
import type { Execute } from './tool-call.ts';

/** Where a part of an answer begins, and in which form the answer is. */
export interface PartPlace {
  readonly format: AnswerFormat;
  /** In characters of the answer's JSON. */
  readonly offset: number;
}

/** An answer that is told in parts; the whole is in the journal. */
export interface AnswerInParts {
  /** `log_…`, the call that gave it. */
  readonly logId: string;
  readonly data: JsonObject;
}

/**
 * Answers of more characters than the caller's session takes at once come as their first part, with the log id and the
 * cursor for the next. What a dry run says is never cut: somebody is to judge it whole.
 */
export function cutLongAnswers(execute: Execute): Execute {
  return async (call) => {
    const outcome = await execute(call);
    const most = mostCharacters(call.caller.session);
    if (most === undefined || !outcome.successful || call.dryRun) return outcome;
    if (JSON.stringify(outcome.data).length <= most) return outcome;
    const { format = call.format ?? 'full' } = takeFormat(call.arguments);
    // The journal keeps the full form and not what the service sent.
    const place = { format: format === 'raw' ? 'full' : format, offset: 0 } as const;
    return { ...outcome, data: partOf(outcome, place, most) };
  };
}

/** How many characters of an answer a session takes at once; any number when absent. */
export function mostCharacters(session: Session | undefined): number | undefined {
  const threshold = session?.config.workbench?.autoOffloadThreshold;
  return threshold === undefined ? undefined : Math.max(1, Math.floor(threshold));
}

/** The part that begins at `place`: a piece of the answer's JSON, and how to read on where there is more. */
export function partOf(
  { logId, data }: AnswerInParts,
  { format, offset }: PartPlace,
  most: number,
): JsonObject {
  const text = JSON.stringify(data);
  const end = endOfPart(text, offset, most);
  const part = { part: text.slice(offset, end), from_character: offset, of_characters: text.length };
  if (end >= text.length) return part;
  return { ...part, next: { tool_slug: 'TRIBUTARY_READ_ANSWER', log_id: logId, cursor: `${format}.${end}` } };
}

/** Reads a cursor of {@link partOf}; nothing for what is none. */
export function parseCursor(cursor: string): PartPlace | undefined {
  const [, name, offset] = /^([a-z]+)\.(\d{1,15})$/.exec(cursor) ?? [];
  const format = answerFormats.find((one) => one === name);
  return format === undefined ? undefined : { format, offset: Number(offset) };
}

// A character of two code units is not told in halves.
function endOfPart(text: string, offset: number, most: number): number {
  const end = Math.min(offset + most, text.length);
  const isInPair = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return isInPair ? end + 1 : end;
}
