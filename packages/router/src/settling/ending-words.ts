import type { ToolErrorDetails } from '@tributary/toolkit';

/** It was sent, its answer was lost, and a look showed that it was not done. */
export function notDone(tool: string): ToolErrorDetails {
  return {
    code: 'provider_unavailable',
    message: `${tool} was not done: its answer was lost, and a look at the service shows no trace of it. Call it again.`,
  };
}

/** The router that ran it stopped before it had an effect. */
export function brokenOff(tool: string): ToolErrorDetails {
  return {
    code: 'cancelled',
    message: `${tool} was not done: the router stopped before it had an effect. Call it again.`,
  };
}

/** The router that ran it stopped, and it cannot be told whether it had an effect. */
export function lostWithRouter(tool: string, look: string): ToolErrorDetails {
  return {
    code: 'outcome_unknown',
    message: `The router stopped while ${tool} ran: it may or may not have been done. ${look}`,
  };
}

/** Adds where to look, and what a key is good for now. */
export function withAdvice(error: ToolErrorDetails, look: string, hasKey: boolean): ToolErrorDetails {
  const again = hasKey
    ? ' The same call with the same idempotency key looks again and never does it twice.'
    : '';
  return { ...error, message: `${error.message} ${look}${again}` };
}
