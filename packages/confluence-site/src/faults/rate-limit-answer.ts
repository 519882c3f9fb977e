/** A limit that was reached, as the headers of a 429 tell of it. */
export interface ReachedLimit {
  readonly limit: number;
  /** Milliseconds since 1970. */
  readonly resetsAt: number;
  readonly now: number;
  /** Which limit it was, in Atlassian's words: `confluence-burst-based`. */
  readonly reason: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * A 429 with Atlassian's headers (developer.atlassian.com/cloud/confluence/rate-limiting). Its body is not documented:
 * it has the form in which Atlassian's gateway refuses.
 */
export function rateLimitAnswer({ limit, resetsAt, now, reason, headers }: ReachedLimit): Response {
  return Response.json(
    { code: 429, message: 'Rate limit exceeded' },
    {
      status: 429,
      headers: {
        'Retry-After': String(Math.max(1, Math.ceil((resetsAt - now) / 1000))),
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': resetTime(resetsAt),
        'X-RateLimit-NearLimit': 'true',
        'RateLimit-Reason': reason,
        ...headers,
      },
    },
  );
}

/** A moment as `X-RateLimit-Reset` has it: ISO 8601 to the second, never early. */
export function resetTime(moment: number): string {
  return new Date(Math.ceil(moment / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
