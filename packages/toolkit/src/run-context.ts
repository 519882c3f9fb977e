import type { ReadHttp } from './http.ts';

/** What a tool may use while it runs. */
export interface RunContext {
  readonly http: ReadHttp;
  /** Origin and base path that links for people start with, without a trailing slash. */
  readonly baseUrl: string;
  /** Aborted when the caller gave up. */
  readonly signal: AbortSignal;
  /** The time of the call; tools take it from here so that tests can set it. */
  readonly now: Date;
  /** Tells a waiting caller how far a long call is: a short sentence, and a share between 0 and 1 where it is known. */
  progress(message: string, share?: number): void;
  /** Runs `look` once per call and key; later askers get the first answer. */
  remember<T>(key: string, look: () => Promise<T>): Promise<T>;
}
