import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Standing } from '../limits/counter.ts';
import { LimitReached, type Limits } from '../limits/limits.ts';
import { ApiError } from './api-error.ts';
import type { RouterEnvironment } from './environment.ts';

/** Counts each request for its project, and refuses it with 429 when the project's limit is used up. */
export function limitRequests(limits: Limits) {
  return createMiddleware<RouterEnvironment>(async (context, next) => {
    const standing = await limits.countRequest(context.get('project').id);
    if (standing && !standing.allowed) {
      throw tooMany(context, standing, new LimitReached('project', standing).message);
    }
    await next();
  });
}

/** The refusal of a request for a limit of the router's own. Clients such as Composio's wait for as long as it says. */
export function tooMany(
  context: Context,
  { limit, remaining, resetsInSeconds }: Standing,
  message: string,
): ApiError {
  context.header('retry-after', String(resetsInSeconds));
  context.header('x-ratelimit-limit', String(limit.count));
  context.header('x-ratelimit-remaining', String(remaining));
  context.header('x-ratelimit-reset', String(resetsInSeconds));
  const suggestedFix =
    'Wait for as many seconds as Retry-After says. The operator sets the limit (TRIBUTARY_LIMIT_*).';
  return new ApiError({ status: 429, message, suggestedFix });
}
