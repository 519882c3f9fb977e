import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { errorResponse } from '../http/error-response.ts';
import { SiteError } from '../http/errors.ts';
import { cloudIdInAddress } from '../http/gateway.ts';
import { GatewayError } from '../http/gateway-error.ts';
import type { FaultAction } from './exchange.ts';

/**
 * Refuses tokens as expired. A token that has expired once stays so, and each counts once: after as many as the fault
 * says, those that an app gets in their place work.
 */
export function expiredToken(): FaultAction {
  const expired = new Set<string>();
  return async ({ context, request, occurrences, proceed }) => {
    if (request.authorization === '') return proceed();
    const token = createHash('sha256').update(request.authorization).digest('base64');
    if (!expired.has(token)) {
      if (!occurrences.strikes()) return proceed();
      expired.add(token);
    }
    return refusal(context);
  };
}

// The gateway looks at tokens before the site does, and words it in its own way.
function refusal(context: Context): Response {
  const isBehindGateway = cloudIdInAddress(context.req.raw) !== undefined;
  return errorResponse(
    context,
    isBehindGateway ? new GatewayError(401, 'Unauthorized') : new SiteError('UNAUTHORIZED'),
  );
}
