import { createMiddleware } from 'hono/factory';
import { ApiError } from '../api-error.ts';
import type { RouterEnvironment, RouterServices } from '../environment.ts';

/** Notes the session that the path names. One of another project is not found, as one that never was. */
export function findSession({ sessions }: Pick<RouterServices, 'sessions'>) {
  return createMiddleware<RouterEnvironment, '/:session_id'>(async (context, next) => {
    const id = context.req.param('session_id');
    const session = await sessions.find(context.get('project').id, id);
    if (session === undefined) throw sessionNotFound(id);
    context.set('session', session);
    await next();
  });
}

export function sessionNotFound(id: string): ApiError {
  return new ApiError({
    status: 404,
    message: `There is no session ${id}.`,
    suggestedFix: 'Create one with POST /api/v3.1/tool_router/session.',
  });
}
