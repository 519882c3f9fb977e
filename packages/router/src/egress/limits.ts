/** How long, how much and how often. Times are in milliseconds. */
export interface EgressLimits {
  /** For the network connection to stand. */
  readonly connectMilliseconds: number;
  /** For one attempt, from sending to the last byte of the answer. */
  readonly attemptMilliseconds: number;
  /** Attempts in all, where repeating is safe. */
  readonly attempts: number;
  /** Wait before the second attempt, doubled for each further one, give or take. */
  readonly firstWaitMilliseconds: number;
  /** A provider that asks for a longer wait is not asked again; the caller is told. */
  readonly longestWaitMilliseconds: number;
  /** An answer with more bytes than this is not read. */
  readonly answerBytes: number;
  /** Requests of one connection at a time. */
  readonly concurrent: number;
  /** Requests of one connection that may wait for their turn. */
  readonly waiting: number;
  readonly redirects: number;
  /** For requests under way when the router closes; then they are broken off. */
  readonly closeMilliseconds: number;
}

export const defaultLimits: EgressLimits = {
  connectMilliseconds: 5_000,
  attemptMilliseconds: 30_000,
  attempts: 3,
  firstWaitMilliseconds: 200,
  longestWaitMilliseconds: 5_000,
  answerBytes: 10_000_000,
  concurrent: 8,
  waiting: 100,
  redirects: 5,
  closeMilliseconds: 5_000,
};
