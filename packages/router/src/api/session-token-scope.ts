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
    if (own !== undefined && !isOpen(method, path, own.id)) {
      throw new ApiError({
        status: 403,
        message: `A session token is for its own session and does not allow ${method} ${path}.`,
        suggestedFix: 'Send the key of the project.',
      });
    }
    await next();
  });
}

/** @throws ApiError 404 where the path names another session */
function isOpen(method: string, path: string, sessionId: string): boolean {
  const overMcp = mcpPath.exec(path)?.[1];
  if (overMcp !== undefined) return isOwn(overMcp, sessionId);
  const asked = restPath.exec(path)?.[1] ?? '';
  const [, named, what = ''] = sessionPath.exec(asked) ?? [];
  if (named !== undefined) return isOwn(named, sessionId) && withinSession.has(`${method} ${what}`);
  return elsewhere.some((open) => open.test(`${method} ${asked}`));
}

function isOwn(named: string, sessionId: string): true {
  if (named !== sessionId) throw sessionNotFound(named);
  return true;
}
