import type { FaultAction, FaultConditions } from './exchange.ts';
import type { FaultOf } from './fault-settings.ts';

/** Lets time pass before the request is looked at. */
export function slow(fault: FaultOf<'slow'>, { wait, signal }: FaultConditions): FaultAction {
  return async ({ occurrences, proceed }) => {
    if (occurrences.strikes()) await wait(fault.milliseconds, signal);
    return proceed();
  };
}
