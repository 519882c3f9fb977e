import type { FaultAction, FaultConditions } from './exchange.ts';
import type { FaultRequest } from './fault-request.ts';
import type { FaultOf } from './fault-settings.ts';
import { pointCost } from './point-cost.ts';
import { rateLimitAnswer, resetTime } from './rate-limit-answer.ts';

const hour = 3_600_000;

/** From this part of a quota on the answers say how much of it is left. */
const nearLimit = 0.8;

interface Spending {
  readonly limit: number;
  readonly spent: number;
  readonly now: number;
  readonly resetsAt: number;
}

/**
 * The quota of points an hour, one pool for everybody whose requests cost. All requests are refused when it is used
 * up, until the next full hour (UTC). Every answer tells how it stands.
 */
export function quota(fault: FaultOf<'quota'>, { now }: FaultConditions): FaultAction {
  let window = 0;
  let spent = 0;
  const standing = (): Spending => {
    const moment = now();
    const current = Math.floor(moment / hour);
    if (current !== window) [window, spent] = [current, 0];
    return { limit: fault.pointsPerHour, spent, now: moment, resetsAt: (current + 1) * hour };
  };

  return async ({ request, occurrences, proceed }) => {
    if (fault.callers === 'apps' && !isApp(request)) return proceed();
    const before = standing();
    if (before.spent >= before.limit && occurrences.strikes()) {
      return rateLimitAnswer({
        ...before,
        reason: `confluence-quota-${fault.pool}-based`,
        headers: structuredHeaders(fault, before),
      });
    }
    const response = await proceed();
    spent += await pointCost(request, response);
    return withHeaders(response, fault, standing());
  };
}

function isApp({ authorization }: FaultRequest): boolean {
  return /^(?:Bearer|JWT)\s/i.test(authorization);
}

function withHeaders(response: Response, fault: FaultOf<'quota'>, standing: Spending): Response {
  const answer = new Response(response.body, response);
  const headers = {
    'X-RateLimit-Limit': String(standing.limit),
    'X-RateLimit-Remaining': String(remaining(standing)),
    'X-RateLimit-Reset': resetTime(standing.resetsAt),
    ...(isNearLimit(standing) && { 'X-RateLimit-NearLimit': 'true' }),
    ...structuredHeaders(fault, standing),
  };
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

/** The headers of the IETF's draft; what is left is told only when little is. */
function structuredHeaders({ pool }: FaultOf<'quota'>, standing: Spending): Record<string, string> {
  const policy = `"${pool}-app-quota"`;
  const left = isNearLimit(standing) ? `;r=${remaining(standing)}` : '';
  return {
    'RateLimit-Policy': `${policy};q=${standing.limit};w=${hour / 1000}`,
    RateLimit: `${policy}${left};t=${Math.ceil((standing.resetsAt - standing.now) / 1000)}`,
  };
}

function isNearLimit({ spent, limit }: Spending): boolean {
  return spent >= limit * nearLimit;
}

function remaining({ spent, limit }: Spending): number {
  return Math.max(0, limit - spent);
}
