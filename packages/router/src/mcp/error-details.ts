import type { ToolErrorDetails } from '@tributary/toolkit';

/** A failure as clients get it beside its sentence. */
export interface ErrorDetails extends Omit<ToolErrorDetails, 'retryAfterSeconds' | 'connectUrl'> {
  /** When to try again, in seconds. */
  readonly retry_after?: number;
  /** The page by which the user connects what is not connected. */
  readonly connect_url?: string;
}

/** Puts a failure into the names of the wire. */
export function errorDetailsOf({
  retryAfterSeconds,
  connectUrl,
  ...details
}: ToolErrorDetails): ErrorDetails {
  return {
    ...details,
    ...(retryAfterSeconds === undefined ? {} : { retry_after: retryAfterSeconds }),
    ...(connectUrl === undefined ? {} : { connect_url: connectUrl }),
  };
}
