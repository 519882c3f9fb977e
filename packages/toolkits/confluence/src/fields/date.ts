import { type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { type Leaning, readDate } from '../dates/read-date.ts';
import type { TimeSpan } from '../dates/time-span.ts';

/**
 * An optional input field for a date as people write it. Milliseconds since 1970, which programs send, are taken too.
 * Read it with {@link spanOf}.
 */
export function date(description: string) {
  const written = z.string().min(1).nullish();
  return z
    .preprocess((sent) => (typeof sent === 'number' ? String(sent) : sent), written)
    .describe(`${description}, e.g. "2026-10-03", "3 Oct", "last Monday".`);
}

/**
 * The time that a date means, by the call's clock: a whole day where no time of day is said.
 *
 * @throws ToolError `invalid_input` for words that are no date
 */
export function spanOf(words: string, context: Pick<RunContext, 'now'>, leaning?: Leaning): TimeSpan {
  const span = readDate(words, context.now, leaning);
  if (span) return span;
  throw new ToolError({
    code: 'invalid_input',
    message: `“${words}” is not read as a date. Send it as 2026-10-03 or 2026-10-03T14:30:00Z, or in words such as "yesterday", "last Monday", "3 Oct" or "2 weeks ago".`,
  });
}

/**
 * The time that a date means, where nothing can be found of what is still to come.
 *
 * @throws ToolError `invalid_input` for words that are no date, and for a date that lies ahead
 */
export function pastSpanOf(words: string, context: Pick<RunContext, 'now'>): TimeSpan {
  const span = spanOf(words, context);
  if (span.start <= context.now) return span;
  throw new ToolError({
    code: 'invalid_input',
    message: `“${words}” is still to come, so that nothing has happened since. Send a date that has passed, with its year.`,
  });
}
