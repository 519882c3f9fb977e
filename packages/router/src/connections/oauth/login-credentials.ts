import type { AuthValues, LoginDestination } from '@tributary/toolkit';
import type { Credentials } from '../links/finish-link.ts';
import type { OAuthApp } from './oauth-app.ts';
import type { Tokens } from './token-requests.ts';

/** What an account holds that a login connected. */
export function loginCredentials(
  { scheme, allowPrivateAddress }: Pick<OAuthApp, 'scheme' | 'allowPrivateAddress'>,
  tokens: Tokens,
  { values }: Pick<LoginDestination, 'values'>,
  now: Date,
): Credentials {
  return {
    scheme: scheme.name,
    values: { ...values, ...tokenValues(tokens) },
    allowPrivateAddress,
    expiresAt: expiryOf(tokens, now),
  };
}

/** Tokens as an account's values. */
export function tokenValues({ accessToken, refreshToken, scope }: Tokens): AuthValues {
  return {
    access_token: accessToken,
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    ...(scope === undefined ? {} : { scope }),
  };
}

/** When tokens end that were given now, in milliseconds; null where the server does not tell. */
export function expiryOf({ expiresInSeconds }: Tokens, now: Date): number | null {
  return expiresInSeconds === undefined ? null : now.getTime() + Math.floor(expiresInSeconds * 1_000);
}
