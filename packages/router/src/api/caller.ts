import type { Context } from 'hono';
import type { Caller } from '../execution/tool-call.ts';
import type { MetaToolCaller } from '../mcp/meta-tools/meta-tool.ts';
import type { Session } from '../sessions/session.ts';
import { ApiError } from './api-error.ts';
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

/**
 * Who sends a request that names a user and no session. With a session's token it is in that session all the same, for
 * its user.
 *
 * @throws ApiError 400 where no user is named, 403 where another than the token's is
 */
export function callerAnywhere(context: Context<RouterEnvironment>, userId: string | undefined): Caller {
  const session = context.get('tokenSession');
  if (session) {
    if (userId === undefined || userId === session.userId) return callerOf(context, session);
    throw new ApiError({
      status: 403,
      message: `This session token is not for the user "${userId}".`,
      suggestedFix: 'Leave user_id out, or send the key of the project.',
    });
  }
  if (userId === undefined) {
    throw new ApiError({ status: 400, message: 'Whose accounts are meant?', suggestedFix: 'Send user_id.' });
  }
  return {
    projectId: context.get('project').id,
    userId,
    ...requestOf(context),
  };
}

/**
 * What is written down of a request, whoever sends it.
 *
 * @throws ApiError 400 for the name of a conversation that is none
 */
export function requestOf(
  context: Context<RouterEnvironment>,
): Pick<Caller, 'client' | 'requestId' | 'traceId' | 'origin' | 'conversation'> {
  return {
    ...conversationOf(context),
    client: context.req.header('user-agent') ?? 'unknown',
    requestId: context.get('requestId'),
    traceId: context.get('traceId'),
    origin: context.get('origin'),
  };
}

const conversationHeader = 'x-tributary-conversation';

function conversationOf(context: Context<RouterEnvironment>): Pick<Caller, 'conversation'> {
  const conversation = context.req.header(conversationHeader);
  if (conversation === undefined) return {};
  if (/^[\w.-]{1,100}$/.test(conversation)) return { conversation };
  throw new ApiError({
    status: 400,
    message: `${conversationHeader} does not name a conversation.`,
    suggestedFix: 'Send 1 to 100 letters, digits, dots, hyphens or underscores, or leave it out.',
  });
}
