import { createMiddleware } from 'hono/factory';
import { isCut } from './connection-reset.ts';
import type { Exchange, FaultAction } from './exchange.ts';
import { faultRequest } from './fault-request.ts';
import type { FaultSwitches } from './fault-switches.ts';

/** Lets the faults that are switched on meet the requests that they are for, in the order in which they were given. */
export function faultInjection(switches: FaultSwitches) {
  return createMiddleware(async (context, next) => {
    const request = faultRequest(context);
    const met = switches
      .active()
      .flatMap(({ action, occurrences }) =>
        action && occurrences.admits(request) ? [{ action, occurrences }] : [],
      );
    if (met.length === 0) return next();

    const answered = async (): Promise<Response> => {
      await next();
      return context.res;
    };
    const answer = met.reduceRight(
      (proceed, { action, occurrences }) => bind(action, { context, request, occurrences, proceed }),
      answered,
    );
    const response = await answer();
    // Hono keeps the headers of an answer that is replaced, unless there is none in between.
    if (context.finalized) context.res = undefined;
    context.res = response;
  });
}

function bind(action: FaultAction, exchange: Exchange): () => Promise<Response> {
  return async () => {
    let inner: Response | undefined;
    const outer = await action({
      ...exchange,
      proceed: async () => {
        inner = await exchange.proceed();
        return inner;
      },
    });
    // Where the connection is gone, nothing can be answered any more, whatever the faults before would say.
    return inner !== undefined && isCut(inner) ? inner : outer;
  };
}
