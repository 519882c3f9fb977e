import type { OAuthScheme, Toolkit } from '@tributary/toolkit';

/** A program's own id and secret at an authorization server. */
export interface OAuthClient {
  readonly clientId: string;
  /** Absent for a client that has none and is known by PKCE alone. */
  readonly clientSecret?: string;
}

/** A client with all that is needed to ask for tokens with it: never shown, never logged. */
export interface OAuthApp {
  readonly toolkit: Toolkit;
  readonly scheme: OAuthScheme;
  readonly client: OAuthClient;
  /** What to ask for, in place of what the tools need. */
  readonly scopes?: readonly string[];
  /** Slugs of the only tools that its accounts may be used by. */
  readonly allowedTools?: readonly string[];
  /** Its accounts may be used to read only. */
  readonly isReadOnly?: boolean;
  /** Where people are sent back to, in place of the router's own address. */
  readonly redirectUri?: string;
  /** Another server than the provider's own. */
  readonly baseUrl?: string;
  /** The operator allows the server to be at a private address, and without encryption. */
  readonly allowPrivateAddress: boolean;
}
