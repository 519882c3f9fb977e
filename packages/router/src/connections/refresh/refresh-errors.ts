import { ToolError, type Toolkit } from '@tributary/toolkit';
import type { TokenError } from '../oauth/token-error.ts';

type Named = Pick<Toolkit, 'name'>;

/** What is kept of a login that is over, for people; in the provider's words. */
export function endOfLogin({ name }: Named, { message }: TokenError): string {
  return `${name} takes the login no longer: ${message}.`;
}

/** What is kept of a login that was given nothing to be renewed with. */
export function noRefreshToken({ name }: Named): string {
  return `${name}'s token has ended, and there is none to renew it with.`;
}

/** The error of a call whose token is over and cannot be renewed now. */
export function notRenewed({ name }: Named, error: TokenError, waitMilliseconds: number): ToolError {
  const words = error.message.replace(/\.$/, '');
  if (error.code === 'client_refused') {
    return new ToolError(
      {
        code: 'refused',
        message: `The ${name} connection cannot be renewed: ${name} refuses the OAuth app of its auth config: ${words}. Whoever runs this router has to correct its client id and secret.`,
      },
      { cause: error },
    );
  }
  return new ToolError(
    {
      code: 'provider_unavailable',
      message: `The ${name} connection cannot be renewed now: ${words}. ${again(waitMilliseconds)}`,
      retryAfterSeconds: secondsOf(waitMilliseconds),
    },
    { cause: error },
  );
}

/** The error of a call while the provider is left alone after it gave no token. */
export function coolingDown({ name }: Named, waitMilliseconds: number): ToolError {
  return new ToolError({
    code: 'provider_unavailable',
    message: `The ${name} connection has to be renewed, and ${name} could not do it a moment ago. ${again(waitMilliseconds)}`,
    retryAfterSeconds: secondsOf(waitMilliseconds),
  });
}

function again(milliseconds: number): string {
  return `Try again in ${secondsOf(milliseconds)} seconds.`;
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1_000));
}
