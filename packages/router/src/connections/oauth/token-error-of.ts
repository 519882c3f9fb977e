import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { SendFailure } from '../../egress/send-failure.ts';
import type { OAuthApp } from './oauth-app.ts';
import { TokenError } from './token-error.ts';

/** What a server says about the program, whoever the person is. */
const aboutClient = ['invalid_client', 'unauthorized_client', 'access_denied', 'unsupported_grant_type'];

/** Puts what went wrong on the way to tokens into words for people. */
export function tokenErrorOf(error: unknown, app: OAuthApp): TokenError {
  const { name } = app.toolkit;
  const cause = innermost(error);
  if (cause instanceof TokenError) return cause;
  if (cause instanceof AuthorizationResponseError) {
    return new TokenError('refused', wordsOf(cause), cause.error, { cause });
  }
  if (cause instanceof ResponseBodyError) {
    const isOver = cause.error === 'invalid_grant' || app.scheme.overErrors?.includes(cause.error) === true;
    const code = !isOver && aboutClient.includes(cause.error) ? 'client_refused' : 'refused';
    return new TokenError(code, wordsOf(cause), cause.error, { cause });
  }
  if (cause instanceof SendFailure) {
    const message =
      cause.reason === 'address_refused'
        ? `the login server of ${name} is at a private or reserved address, which the operator has to allow`
        : `${name} does not answer`;
    return new TokenError('unavailable', message, undefined, { cause });
  }
  const message = `${name} gave an answer that cannot be used as a login`;
  return new TokenError(
    'unavailable',
    cause instanceof Error ? `${message} (${cause.message})` : message,
    undefined,
    {
      cause: error,
    },
  );
}

// What the door throws comes back wrapped as "something went wrong".
function innermost(error: unknown): unknown {
  return error instanceof ClientError && error.cause instanceof Error ? innermost(error.cause) : error;
}

/** The server's own words: its description, with the error's name where that tells more. */
function wordsOf({
  error,
  error_description: description,
}: {
  readonly error: string;
  readonly error_description?: string | undefined;
}): string {
  return description ? `${description} (${error})` : error;
}
