import type { ToolErrorDetails } from '@tributary/toolkit';

/** A failure as clients get it beside its sentence. */
export interface ErrorDetails extends Omit<ToolErrorDetails, 'retryAfterSeconds'> {
  /** When to try again, in seconds. */
  readonly retry_after?: number;
}

/** Puts a failure into the names of the wire. */
export function errorDetailsOf({ retryAfterSeconds, ...details }: ToolErrorDetails): ErrorDetails {
  return { ...details, ...(retryAfterSeconds === undefined ? {} : { retry_after: retryAfterSeconds }) };
}
