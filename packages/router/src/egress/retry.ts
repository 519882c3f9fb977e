import type { ToolResponse } from '@tributary/toolkit';
import { DelegateBackoff, handleWhen, type IRetryBackoffContext, type RetryPolicy, retry } from 'cockatiel';
import type { EgressLimits } from './limits.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { SendFailure } from './send-failure.ts';

/** Statuses by which a provider says: not now. */
const temporary: readonly number[] = [429, 502, 503, 504];

/**
 * Repeats what is safe to repeat: anything that never left; and where sending twice is sending once, also
 * what was cut off, timed out or answered with a temporary refusal.
 */
export function retryPolicy(repeatable: boolean, limits: EgressLimits): RetryPolicy {
  return retry(
    handleWhen((error) => isWorthRepeating(error, repeatable)).orWhenResult(
      (value) => repeatable && isTemporary(value, limits),
    ),
    {
      maxAttempts: limits.attempts - 1,
      backoff: new DelegateBackoff((context: IRetryBackoffContext<unknown>) => waitBefore(context, limits)),
    },
  );
}

function isWorthRepeating(error: unknown, repeatable: boolean): boolean {
  if (!(error instanceof SendFailure)) return false;
  if (error.reason === 'unreachable') return true;
  return repeatable && (error.reason === 'cut_off' || error.reason === 'timed_out');
}

function isTemporary(value: unknown, limits: EgressLimits): boolean {
  if (!isResponse(value) || !temporary.includes(value.status)) return false;
  return (askedWait(value) ?? 0) <= limits.longestWaitMilliseconds;
}

function waitBefore({ attempt, result }: IRetryBackoffContext<unknown>, limits: EgressLimits): number {
  const asked = 'value' in result && isResponse(result.value) ? askedWait(result.value) : undefined;
  if (asked !== undefined) return asked;
  const longest = Math.min(limits.firstWaitMilliseconds * 2 ** (attempt - 1), limits.longestWaitMilliseconds);
  // Between half and all of it, so that those who failed together do not come back together.
  return longest * (0.5 + Math.random() / 2);
}

function askedWait({ headers }: ToolResponse): number | undefined {
  const seconds = retryAfterSeconds(headers['retry-after'], new Date());
  return seconds === undefined ? undefined : seconds * 1000;
}

function isResponse(value: unknown): value is ToolResponse {
  return typeof value === 'object' && value !== null && 'status' in value && 'headers' in value;
}
