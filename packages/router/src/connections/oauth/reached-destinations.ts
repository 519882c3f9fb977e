import { isToolError, type LoginDestination } from '@tributary/toolkit';
import { isHostOf } from '../../egress/destination.ts';
import { SendFailure } from '../../egress/send-failure.ts';
import type { ServerDoor } from '../../egress/server-door.ts';
import type { OAuthApp } from './oauth-app.ts';
import { TokenError } from './token-error.ts';
import type { Tokens } from './token-requests.ts';

/**
 * What a login reaches, by the provider's own word.
 *
 * @throws TokenError where it reaches nothing, or the provider does not tell
 */
export async function reachedDestinations(
  door: ServerDoor,
  app: OAuthApp,
  { accessToken }: Tokens,
): Promise<readonly LoginDestination[]> {
  try {
    return await app.scheme.destinations({
      baseUrl: app.baseUrl,
      get: (address) => {
        const url = new URL(address);
        if (!mayHaveToken(app, url)) throw new Error(`The token of a login is not for ${url.origin}`);
        const headers = { authorization: `Bearer ${accessToken}` };
        return door.ask({ method: 'GET', url, headers, allowPrivate: app.allowPrivateAddress });
      },
    });
  } catch (error) {
    if (isToolError(error)) {
      const code = error.details.code === 'not_found' ? 'refused' : 'unavailable';
      throw new TokenError(code, error.message.replace(/\.$/, ''), undefined, { cause: error });
    }
    if (!(error instanceof SendFailure)) throw error;
    throw new TokenError(
      'unavailable',
      `${app.toolkit.name} does not tell what the login reaches`,
      undefined,
      {
        cause: error,
      },
    );
  }
}

function mayHaveToken({ scheme, baseUrl, toolkit }: OAuthApp, url: URL): boolean {
  if (new URL(scheme.endpoints(baseUrl).token).origin === url.origin) return true;
  return url.protocol === 'https:' && isHostOf(toolkit.hosts, url);
}
