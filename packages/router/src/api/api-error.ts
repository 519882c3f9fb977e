import { STATUS_CODES } from 'node:http';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What an error in the wire's shape is made of. */
export interface ApiErrorDetails {
  readonly status: ContentfulStatusCode;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to send or do instead. */
  readonly suggestedFix?: string;
  /** The single faults, where there may be several. */
  readonly errors?: readonly string[];
}

/**
 * A request that cannot be answered, for a reason that its sender can act on.
 *
 * @example
 * throw new ApiError({ status: 404, message: 'There is no session trs_1.', suggestedFix: 'Create one.' });
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly details: ApiErrorDetails;

  constructor(details: ApiErrorDetails) {
    super(details.message);
    this.details = details;
  }
}

/** An error as the wire has it: `code` is 10000 and the status, `slug` its name. */
export function errorBody({ status, message, suggestedFix, errors }: ApiErrorDetails, requestId: string) {
  return {
    error: {
      message,
      code: 10_000 + status,
      slug: `HTTP_${(STATUS_CODES[status] ?? 'Error').replaceAll(/[^A-Za-z]/g, '')}`,
      status,
      request_id: requestId,
      ...(suggestedFix === undefined ? {} : { suggested_fix: suggestedFix }),
      ...(errors === undefined ? {} : { errors }),
    },
  };
}
