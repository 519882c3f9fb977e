/** So many in so many seconds. */
export interface RateLimit {
  readonly count: number;
  readonly seconds: number;
}

/** Who is limited, and how. */
export interface RateLimits {
  /** Tool calls of one project; its HTTP requests are counted apart, with the same limit. */
  readonly project: RateLimit | 'off';
  /** Tool calls of one of a project's users. */
  readonly user: RateLimit | 'off';
  /** Tool calls through one connected account. */
  readonly connection: RateLimit | 'off';
}

/**
 * Far above what people and agents do, and below what a program that runs wild does. A user's limit is a tenth of the
 * project's, so that one user cannot use up what all share.
 */
export const defaultRateLimits: RateLimits = {
  project: { count: 100_000, seconds: 60 },
  user: { count: 10_000, seconds: 60 },
  connection: { count: 10_000, seconds: 60 },
};

/** `600 in a minute`, for sentences. */
export function describeRateLimit({ count, seconds }: RateLimit): string {
  const period = seconds === 60 ? 'a minute' : seconds === 1 ? 'a second' : `${seconds} seconds`;
  return `${count} in ${period}`;
}
