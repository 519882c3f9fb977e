import type { Context } from 'hono';
import type { MetaToolCaller } from '../mcp/meta-tools/meta-tool.ts';
import type { Session } from '../sessions/session.ts';
import type { RouterEnvironment } from './environment.ts';

/** Who sends a request in a session. */
export function callerOf(context: Context<RouterEnvironment>, session: Session): MetaToolCaller {
  return {
    projectId: session.projectId,
    userId: session.userId,
    session,
    client: context.req.header('user-agent') ?? 'unknown',
    requestId: context.get('requestId'),
    traceId: context.get('traceId'),
  };
}
