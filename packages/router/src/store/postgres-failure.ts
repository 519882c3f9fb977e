import { StoreError, type StoreErrorCode } from './store-error.ts';

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const refusedAuthorization = ['28000', '28P01'];
const unknownDatabase = '3D000';

/** Turns a failure to connect into one sentence for the operator. The password is not in it. */
export function explainPostgresFailure(error: unknown, url: string): StoreError {
  const { hostname, port, pathname, username } = new URL(url);
  const server = `${hostname}:${port || '5432'}`;
  const fail = (code: StoreErrorCode, sentence: string) => new StoreError(code, sentence, { cause: error });
  const code = codeOf(error);
  if (code !== undefined && refusedAuthorization.includes(code)) {
    return fail(
      'refused',
      `PostgreSQL at ${server} refused user "${decodeURIComponent(username)}": check user and password in DATABASE_URL.`,
    );
  }
  if (code === unknownDatabase) {
    const name = decodeURIComponent(pathname.slice(1));
    return fail(
      'no_database',
      `PostgreSQL at ${server} has no database "${name}": create it, or name another in DATABASE_URL.`,
    );
  }
  return fail(
    'unreachable',
    `PostgreSQL at ${server} cannot be reached (${reasonOf(error)}): check DATABASE_URL, and that the server runs.`,
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

// A name with several addresses fails with an error for each, and no message of its own.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reasonOf))].join(', ');
  return (error instanceof Error && error.message) || codeOf(error) || String(error);
}
