import { errorResponse } from '../http/error-response.ts';
import { SiteError } from '../http/errors.ts';
import type { FaultAction } from './exchange.ts';
import type { FaultOf } from './fault-settings.ts';

/** Answers 503, before or after what was asked for has happened. */
export function unavailable(fault: FaultOf<'unavailable'>): FaultAction {
  return async ({ context, occurrences, proceed }) => {
    if (!occurrences.strikes()) return proceed();
    if (fault.moment === 'after') await proceed();
    const response = errorResponse(context, new SiteError('SERVICE_UNAVAILABLE'));
    if (fault.retryAfter !== undefined) response.headers.set('Retry-After', String(fault.retryAfter));
    return response;
  };
}
