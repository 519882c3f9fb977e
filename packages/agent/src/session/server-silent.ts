const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request failed before anything of it left: there was nobody to send it to. */
export function neverSent(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && beforeSending.has(String(cause.code));
}

/**
 * What is said where the server does not answer. By "fetch failed" the MCP client knows that it has to connect anew, by
 * "Nothing was sent" the planner that the request may be made again as it was.
 */
export function serverSilent(url: string | URL, cause: unknown): Error {
  const { origin } = new URL(url);
  return new Error(
    `The server at ${origin} does not answer (fetch failed). Nothing was sent: start it again, then say “go on”.`,
    { cause },
  );
}
