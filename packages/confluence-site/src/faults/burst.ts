import type { FaultAction, FaultConditions } from './exchange.ts';
import type { FaultRequest } from './fault-request.ts';
import type { FaultOf } from './fault-settings.ts';
import { rateLimitAnswer } from './rate-limit-answer.ts';

interface Bucket {
  tokens: number;
  filledAt: number;
}

/**
 * The limit of requests a second: a bucket of tokens for each method of each endpoint, which holds those of one second
 * and fills up evenly.
 */
export function burst({ requestsPerSecond }: FaultOf<'burst'>, { now }: FaultConditions): FaultAction {
  const buckets = new Map<string, Bucket>();
  return async ({ request, occurrences, proceed }) => {
    const moment = now();
    const bucket = filled(buckets.get(endpointOf(request)), requestsPerSecond, moment);
    buckets.set(endpointOf(request), bucket);
    if (bucket.tokens < 1 && occurrences.strikes()) {
      const missing = requestsPerSecond === 0 ? 1 : (1 - bucket.tokens) / requestsPerSecond;
      return rateLimitAnswer({
        limit: requestsPerSecond,
        resetsAt: moment + missing * 1000,
        now: moment,
        reason: 'confluence-burst-based',
      });
    }
    bucket.tokens = Math.max(0, bucket.tokens - 1);
    return proceed();
  };
}

function filled(bucket: Bucket | undefined, requestsPerSecond: number, moment: number): Bucket {
  if (!bucket) return { tokens: requestsPerSecond, filledAt: moment };
  const gained = ((moment - bucket.filledAt) / 1000) * requestsPerSecond;
  return { tokens: Math.min(requestsPerSecond, bucket.tokens + gained), filledAt: moment };
}

function endpointOf({ method, path }: FaultRequest): string {
  return `${method} ${path.replace(/\/(?:att)?\d+(?=\/|$)/g, '/{id}')}`;
}
