import type { Context } from 'hono';
import type { Caller } from '../execution/tool-call.ts';
import type { MetaToolCaller } from '../mcp/meta-tools/meta-tool.ts';
import type { Session } from '../sessions/session.ts';
import type { RouterEnvironment } from './environment.ts';

/** Who sends a request in a session. */
export function callerOf(context: Context<RouterEnvironment>, session: Session): MetaToolCaller {
  return {
    projectId: session.projectId,
    userId: session.userId,
    session,
    ...requestOf(context),
  };
}

/** What is written down of a request, whoever sends it. */
export function requestOf(
  context: Context<RouterEnvironment>,
): Pick<Caller, 'client' | 'requestId' | 'traceId'> {
  return {
    client: context.req.header('user-agent') ?? 'unknown',
    requestId: context.get('requestId'),
    traceId: context.get('traceId'),
  };
}
