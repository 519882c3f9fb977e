import type { StopRequest } from '../stop-request.ts';

/** Nobody asks the program to stop. */
export function neverStopped(): StopRequest {
  return { signal: new AbortController().signal, received: new Promise(() => {}), forget: () => {} };
}
