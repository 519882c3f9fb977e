import type { ToolErrorDetails } from '@tributary/toolkit';

/** The time that one call has, and the caller's own way of ending it. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Says it when a call was stopped because its time was over, and not by the caller. */
  explain(details: ToolErrorDetails): ToolErrorDetails;
}

/** A signal that is aborted by the caller or after `milliseconds`, whichever comes first. */
export function createDeadline(milliseconds: number, caller: AbortSignal | undefined): Deadline {
  const timeout = AbortSignal.timeout(milliseconds);
  return {
    signal: caller ? AbortSignal.any([caller, timeout]) : timeout,
    explain: (details) =>
      details.code === 'cancelled' && timeout.aborted && !caller?.aborted
        ? {
            ...details,
            code: 'provider_unavailable',
            message: `The call was stopped after ${Math.ceil(milliseconds / 1000)} s, before the service answered. Ask for less at a time, or try again later.`,
          }
        : details,
  };
}
