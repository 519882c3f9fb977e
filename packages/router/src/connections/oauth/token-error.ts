/** Why there are no tokens. */
export type TokenErrorCode =
  /** The server says no to the person or the token: asking again changes nothing. */
  | 'refused'
  /** The server says no to the program: the operator has to change the auth config. */
  | 'client_refused'
  /** The server does not answer, or not in a way that can be understood. */
  | 'unavailable';

/** An authorization server gave no tokens. The message has the server's own words where it gave some, and no secret. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly code: TokenErrorCode;
  /** What the server calls it: `invalid_grant`. */
  readonly error: string | undefined;

  constructor(code: TokenErrorCode, message: string, error?: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.error = error;
  }
}
