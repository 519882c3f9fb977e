import { createMiddleware } from 'hono/factory';
import { ApiError } from './api-error.ts';
import type { RouterEnvironment } from './environment.ts';
import { sessionNotFound } from './sessions/find-session.ts';

/**
 * What the holder of a session's token may ask of that session. What is not here needs the project's key: a token is
 * given to those whom the session is to keep within bounds, so it changes no bounds and agrees to nothing.
 */
const withinSession: ReadonlySet<string> = new Set([
  'GET ',
  'GET tools',
  'GET toolkits',
  'POST execute',
  'POST execute_meta',
  'POST search',
  'POST link',
  'POST undo',
  'POST proxy_execute',
]);

/** What is the same for all, and what runs in the token's own session wherever it is asked for. */
const elsewhere: readonly RegExp[] = [
  /^GET (?:tools|toolkits)(?:\/[^/]+)?$/,
  /^POST tools\/execute\/(?!proxy$)[^/]+$/,
];

const mcpPath = /^\/tool_router\/([^/]+)\/mcp$/;
const restPath = /^\/api\/v3(?:\.1)?\/(.*)$/;
const sessionPath = /^tool_router\/session\/([^/]+)(?:\/(.*))?$/;

/** Keeps a request that carries a session's token to that session: others are not found, all else is refused. */
export function keepToSession() {
  return createMiddleware<RouterEnvironment>(async (context, next) => {
    const own = context.get('tokenSession');
    const { method, path } = context.req;
    if (own === undefined) return next();
    const named = sessionIn(path);
    if (named !== undefined && named !== own.id) throw sessionNotFound(named);
    if (!takesSessionToken(method, path)) {
      throw new ApiError({
        status: 403,
        message: `A session token is for its own session and does not allow ${method} ${path}.`,
        suggestedFix: 'Send the key of the project.',
      });
    }
    await next();
  });
}

/** Whether a route takes the token of a session, and not the project's key alone. */
export function takesSessionToken(method: string, path: string): boolean {
  if (mcpPath.test(path)) return true;
  const asked = restPath.exec(path)?.[1] ?? '';
  const [, named, what = ''] = sessionPath.exec(asked) ?? [];
  if (named !== undefined) return withinSession.has(`${method} ${what}`);
  return elsewhere.some((open) => open.test(`${method} ${asked}`));
}

/** The session that a path names, if it names one. */
function sessionIn(path: string): string | undefined {
  return mcpPath.exec(path)?.[1] ?? sessionPath.exec(restPath.exec(path)?.[1] ?? '')?.[1];
}
