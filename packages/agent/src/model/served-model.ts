/** Which model of which server. */
export interface ServedModel {
  /** With the version that its API's paths begin with: `/v1`. */
  readonly baseUrl: URL;
  /** Servers on one's own machine often want none. */
  readonly apiKey: string | undefined;
  readonly modelName: string;
  /** How long nothing may come from it. */
  readonly patienceMilliseconds: number;
  /** How much of a conversation it is shown, at most. */
  readonly contextTokens: number;
}
