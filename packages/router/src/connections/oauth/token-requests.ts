import type { OAuthEndpoints } from '@tributary/toolkit';
import * as client from 'openid-client';
import type { ServerDoor } from '../../egress/server-door.ts';
import type { OAuthApp } from './oauth-app.ts';
import { readTokenAnswer } from './token-answer.ts';
import { TokenError } from './token-error.ts';
import { tokenErrorOf } from './token-error-of.ts';

/** Tokens as a server gave them. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Absent where the server does not tell. */
  readonly expiresInSeconds?: number;
  /** What was agreed to, where the server tells. */
  readonly scope?: string;
}

/** What was sent with a person to the provider, for the way back. */
export interface PendingLogin {
  readonly state: string;
  /** The PKCE verifier; absent where the server takes none. */
  readonly verifier?: string;
  readonly redirectUri: string;
}

/** A new login, and the address to send the person to. */
export async function authorizationUrl(
  door: ServerDoor,
  app: OAuthApp,
  { redirectUri, scopes }: { readonly redirectUri: string; readonly scopes: readonly string[] },
): Promise<{ readonly url: string; readonly login: PendingLogin }> {
  const state = client.randomState();
  const verifier = app.scheme.takesPkce ? client.randomPKCECodeVerifier() : undefined;
  const challenge = verifier && (await client.calculatePKCECodeChallenge(verifier));
  const url = client.buildAuthorizationUrl(configurationOf(door, app), {
    ...app.scheme.authorizationParameters,
    redirect_uri: redirectUri,
    ...(scopes.length === 0 ? {} : { scope: scopes.join(' ') }),
    state,
    ...(challenge ? { code_challenge: challenge, code_challenge_method: 'S256' } : {}),
  });
  return { url: url.href, login: { state, redirectUri, ...(verifier ? { verifier } : {}) } };
}

/**
 * Tokens for the code that a person brought back.
 *
 * @param query as the provider sent it
 * @throws TokenError also where the person or the provider said no
 */
export async function tokensForCode(
  door: ServerDoor,
  app: OAuthApp,
  query: URLSearchParams,
  { state, verifier, redirectUri }: PendingLogin,
): Promise<Tokens> {
  const callback = new URL(redirectUri);
  callback.search = query.toString();
  return await asked(app, () =>
    client.authorizationCodeGrant(configurationOf(door, app), callback, {
      expectedState: state,
      ...(verifier === undefined ? {} : { pkceCodeVerifier: verifier }),
    }),
  );
}

/**
 * New tokens in place of those that end.
 *
 * @throws TokenError
 */
export async function refreshedTokens(
  door: ServerDoor,
  app: OAuthApp,
  refreshToken: string,
): Promise<Tokens> {
  return await asked(app, () => client.refreshTokenGrant(configurationOf(door, app), refreshToken));
}

/**
 * Tokens for the client itself.
 *
 * @throws TokenError
 */
export async function clientTokens(
  door: ServerDoor,
  app: OAuthApp,
  scopes: readonly string[],
): Promise<Tokens> {
  const parameters = {
    ...app.scheme.authorizationParameters,
    ...(scopes.length === 0 ? {} : { scope: scopes.join(' ') }),
  };
  return await asked(app, () => client.clientCredentialsGrant(configurationOf(door, app), parameters));
}

/** What OAuth calls the tokens that can be given back. */
export type TokenKind = 'access_token' | 'refresh_token';

/**
 * Gives a token back, at a server that has an address for it: the server knows it no longer.
 *
 * @throws TokenError
 */
export async function revokeToken(
  door: ServerDoor,
  app: OAuthApp,
  kind: TokenKind,
  token: string,
): Promise<void> {
  try {
    await client.tokenRevocation(configurationOf(door, app), token, { token_type_hint: kind });
  } catch (error) {
    throw tokenErrorOf(error, app);
  }
}

async function asked(app: OAuthApp, ask: () => Promise<client.TokenEndpointResponse>): Promise<Tokens> {
  try {
    const { access_token, refresh_token, expires_in, scope } = await ask();
    return {
      accessToken: access_token,
      ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
      ...(expires_in === undefined ? {} : { expiresInSeconds: expires_in }),
      ...(scope === undefined ? {} : { scope }),
    };
  } catch (error) {
    throw tokenErrorOf(error, app);
  }
}

function configurationOf(door: ServerDoor, app: OAuthApp): client.Configuration {
  const { scheme, client: own } = app;
  const endpoints: OAuthEndpoints = scheme.endpoints(app.baseUrl);
  const server = {
    issuer: endpoints.issuer,
    authorization_endpoint: endpoints.authorization,
    token_endpoint: endpoints.token,
    ...(endpoints.revocation === undefined ? {} : { revocation_endpoint: endpoints.revocation }),
  };
  const configuration = new client.Configuration(server, own.clientId, undefined, authenticationOf(app));
  if (app.allowPrivateAddress) client.allowInsecureRequests(configuration);
  configuration[client.customFetch] = async (url, { method, headers, body, signal }) => {
    const text = body === undefined || body === null ? undefined : String(body);
    const request =
      scheme.tokenRequest === 'json' && text !== undefined ? asJson(headers, text) : { headers, text };
    const answer = await door.ask({
      method: method === 'GET' ? 'GET' : 'POST',
      url: new URL(url),
      ...request,
      allowPrivate: app.allowPrivateAddress,
      signal,
    });
    if (answer.status === 429 || answer.status >= 500) {
      throw new TokenError('unavailable', `${app.toolkit.name} answers with ${answer.status}`);
    }
    return readTokenAnswer(answer);
  };
  return configuration;
}

function authenticationOf({ scheme, client: { clientSecret } }: OAuthApp): client.ClientAuth {
  if (clientSecret === undefined) return client.None();
  return scheme.clientAuthentication === 'basic'
    ? client.ClientSecretBasic(clientSecret)
    : client.ClientSecretPost(clientSecret);
}

function asJson(headers: Readonly<Record<string, string>>, form: string) {
  return {
    headers: { ...headers, 'content-type': 'application/json' },
    text: JSON.stringify(Object.fromEntries(new URLSearchParams(form))),
  };
}
