/** Every way in which a tool call can fail, as callers see it. */
export const toolErrorCodes = [
  'invalid_input',
  'not_found',
  'ambiguous',
  'conflict',
  'not_connected',
  'not_permitted',
  'refused',
  'approval_required',
  'rate_limited',
  'provider_unavailable',
  'provider_error',
  'outcome_unknown',
  'cancelled',
  'internal',
] as const;

export type ToolErrorCode = (typeof toolErrorCodes)[number];

/** One of several things that the caller may have meant. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** What tells it from the others: its space, its address. */
  readonly detail?: string;
}

export interface ToolErrorDetails {
  readonly code: ToolErrorCode;
  /** One or two sentences for a model or a person: what is wrong and what to send or do instead. */
  readonly message: string;
  readonly candidates?: readonly Candidate[];
  /** The provider's HTTP status, where the provider answered. */
  readonly providerStatus?: number;
  /** Some requests of the write were carried out, the others not; the message says which. */
  readonly partlyDone?: true;
  /** When to try again, in seconds. */
  readonly retryAfterSeconds?: number;
  /** The page by which the user connects what is not connected, where there is one. */
  readonly connectUrl?: string;
}

const marker = Symbol.for('tributary.tool-error');

/**
 * A tool call that failed for a reason the caller can act on.
 *
 * Recognised by {@link isToolError} and not by `instanceof`, because two copies of this package may be loaded.
 *
 * @example
 * throw new ToolError({ code: 'not_found', message: 'No space is called "Marketng". Closest: Marketing (MKT).' });
 */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  readonly [marker] = true;
  readonly details: ToolErrorDetails;

  constructor(details: ToolErrorDetails, options?: ErrorOptions) {
    super(details.message, options);
    this.details = details;
  }
}

/** Whether `value` is a {@link ToolError}, of this copy of the package or another. */
export function isToolError(value: unknown): value is ToolError {
  return typeof value === 'object' && value !== null && marker in value;
}
