import type { Context } from 'hono';
import type { ToolOutcome } from '../execution/tool-call.ts';
import { faultOfKey } from '../once/idempotency-key.ts';
import { ApiError } from './api-error.ts';

/**
 * The key that a request carries as `Idempotency-Key`.
 *
 * @throws ApiError 400 for one that cannot be used
 */
export function readIdempotencyKey(context: Context): string | undefined {
  const key = context.req.header('idempotency-key');
  if (key === undefined) return undefined;
  const fault = faultOfKey(key);
  if (fault === undefined) return key;
  throw new ApiError({ status: 400, message: fault, suggestedFix: 'Correct the header Idempotency-Key.' });
}

/** Says in a header that the answer is the first one to its key. @throws ApiError 409 where the key was refused */
export function tellOfKey(context: Context, outcome: ToolOutcome): void {
  if (outcome.replayed) context.header('idempotent-replayed', 'true');
  if (outcome.keyRefused && !outcome.successful) {
    throw new ApiError({ status: 409, message: outcome.error.message });
  }
}
