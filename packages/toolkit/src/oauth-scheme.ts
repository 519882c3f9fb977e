import type { AuthScheme, AuthValues, SchemeParts } from './auth-scheme.ts';
import type { ToolResponse } from './http.ts';

/** Where a provider's authorization server is. */
export interface OAuthEndpoints {
  /** What the server calls itself, which it may send back as `iss`. */
  readonly issuer: string;
  /** Where people are sent to agree. */
  readonly authorization: string;
  readonly token: string;
  /** Where tokens are given back; absent where the provider has no such address. */
  readonly revocation?: string;
}

/** What a login reaches: an account acts on one of these. */
export interface LoginDestination {
  readonly id: string;
  /** As people know it: `Acme`. */
  readonly name: string;
  /** What tells it from one of the same name: `https://acme.atlassian.net`. */
  readonly detail: string;
  /** What an account there holds beside its tokens. */
  readonly values: AuthValues;
}

/** A login that has just been given its tokens. */
export interface FreshLogin {
  /** Another server than the provider's own, as the auth config names it. */
  readonly baseUrl: string | undefined;
  /**
   * A GET with the new access token, whatever the status of the answer.
   *
   * @param url at the authorization server, or at a host of the toolkit: the token goes nowhere else
   */
  get(url: string): Promise<ToolResponse>;
}

/**
 * A way to connect an account by OAuth 2: `OAUTH2` with a person who agrees on a page of the provider (authorization
 * code), `S2S_OAUTH2` with the program's own client alone (client credentials).
 *
 * The router keeps the tokens in the account's values, as `access_token` and `refresh_token`, beside those of the
 * destination.
 */
export interface OAuthScheme extends SchemeParts {
  readonly mode: 'OAUTH2' | 'S2S_OAUTH2';
  /** @param baseUrl another server than the provider's own, without a trailing slash */
  endpoints(baseUrl: string | undefined): OAuthEndpoints;
  /** Whether the server takes a PKCE challenge. */
  readonly takesPkce: boolean;
  /** What the address to agree at carries beside what OAuth says: `audience`. */
  readonly authorizationParameters?: Readonly<Record<string, string>>;
  /** Where the client's id and secret stand in a request for tokens. */
  readonly clientAuthentication: 'body' | 'basic';
  readonly tokenRequest: 'form' | 'json';
  /** Scopes to ask for beside those of the tools: `offline_access`. */
  readonly scopes: readonly string[];
  /** Further errors than `invalid_grant` by which the server says that a refresh token is over. */
  readonly overErrors?: readonly string[];
  /** Names of the destinations' values, which may be shown. */
  readonly shownValues: readonly string[];
  /**
   * What the login reaches.
   *
   * @throws ToolError where it reaches nothing or the provider does not tell
   */
  destinations(login: FreshLogin): Promise<readonly LoginDestination[]>;
}

/** Whether accounts are connected by OAuth. */
export function isOAuthScheme(scheme: AuthScheme): scheme is OAuthScheme {
  return scheme.mode === 'OAUTH2' || scheme.mode === 'S2S_OAUTH2';
}
