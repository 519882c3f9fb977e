import type { ToolResponse } from './http.ts';
import type { OAuthScheme } from './oauth-scheme.ts';

/** One thing to enter when an account is connected. */
export interface AuthField {
  /** The wire's name for it: `generic_api_key`. */
  readonly name: string;
  /** What a form calls it: `API token`. */
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  /** Encrypted at rest, masked in answers, never logged. */
  readonly secret: boolean;
}

/** What an account holds, by name: what was entered, or what a login gave. */
export type AuthValues = Readonly<Record<string, string>>;

/**
 * How to find out that a credential is over, at a provider that then answers as if there were nothing, or nothing for
 * this person.
 */
export interface ExpirySigns {
  /** Statuses that may mean it. */
  readonly statuses: readonly number[];
  /** Path of a GET that whoever is connected may make. Egress sends it at most once in a call. */
  readonly probe: string;
  /** Whether the answer to the probe goes to nobody whom the provider knows. */
  isOver(answer: ToolResponse): boolean;
  /** What to tell and do then, in place of the refusal. */
  readonly message: string;
}

/**
 * What every way to connect an account has.
 *
 * All functions are pure; egress calls them for each request and keeps the values to itself.
 */
export interface SchemeParts {
  /** Unique within the toolkit: `confluence_api_key`. */
  readonly name: string;
  /** What is entered for an account. */
  readonly fields: readonly AuthField[];
  /**
   * Address that request paths are appended to, without a trailing slash.
   * @throws ToolError `invalid_input` where the values name no usable address
   */
  baseUrl(values: AuthValues): string;
  /** Address that people open in a browser, without a trailing slash, where it is another than the base address. */
  siteUrl?(values: AuthValues): string;
  /** Headers that carry the credentials. */
  headers(values: AuthValues): Readonly<Record<string, string>>;
  /** Where a credential that is over does not show as 401. */
  readonly expiry?: ExpirySigns;
}

/** A way to connect an account by credentials that are entered and stay as they are. */
export interface EnteredScheme extends SchemeParts {
  readonly mode: 'API_KEY' | 'BASIC' | 'BEARER_TOKEN' | 'NO_AUTH';
}

/** A way to connect an account. */
export type AuthScheme = EnteredScheme | OAuthScheme;
