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

/** What was entered, by field name. */
export type AuthValues = Readonly<Record<string, string>>;

/**
 * A way to connect an account, for schemes whose credentials are entered and stay as they are.
 *
 * Both functions are pure; egress calls them for each request and keeps the values to itself.
 */
export interface AuthScheme {
  readonly mode: 'API_KEY' | 'BASIC' | 'BEARER_TOKEN' | 'NO_AUTH';
  /** Unique within the toolkit: `confluence_api_key`. */
  readonly name: string;
  readonly fields: readonly AuthField[];
  /**
   * Address that request paths are appended to, without a trailing slash.
   * @throws ToolError `invalid_input` where the values name no usable address
   */
  baseUrl(values: AuthValues): string;
  /** Headers that carry the credentials. */
  headers(values: AuthValues): Readonly<Record<string, string>>;
}
