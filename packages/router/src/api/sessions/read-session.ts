import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, sessionPath } from '../route-parts.ts';
import { sessionNotFound } from './find-session.ts';
import { describeSession, sessionAnswer } from './session-answer.ts';

const readRoute = createRoute({
  method: 'get',
  path: '/tool_router/session/{session_id}',
  summary: 'Read a session',
  request: { params: sessionPath },
  responses: { 200: jsonAnswer('The session.', sessionAnswer), ...errorAnswers },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/tool_router/session/{session_id}',
  summary: 'End a session at once',
  request: { params: sessionPath },
  responses: {
    200: jsonAnswer('It is gone.', z.object({ session_id: z.string(), deleted: z.literal(true) })),
    ...errorAnswers,
  },
});

/** GET and DELETE tool_router/session/{session_id}. */
export function addReadSession(app: RestApp, services: RouterServices): void {
  app.openapi(readRoute, (context) =>
    context.json(describeSession(context.get('session'), context.req.raw, services), 200),
  );
  app.openapi(deleteRoute, async (context) => {
    const { id, projectId } = context.get('session');
    if (!(await services.sessions.delete(projectId, id))) throw sessionNotFound(id);
    return context.json({ session_id: id, deleted: true as const }, 200);
  });
}
