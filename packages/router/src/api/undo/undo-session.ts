import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { undoInput } from '../../undo/undo-input.ts';
import type { UndoRequest } from '../../undo/undo-request.ts';
import { callerOf } from '../caller.ts';
import type { RestApp, RouterEnvironment, RouterServices } from '../environment.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import {
  type ExecutionAnswer,
  errorAnswers,
  executionAnswer,
  jsonAnswer,
  jsonBody,
  sessionPath,
} from '../route-parts.ts';
import { sessionNotFound } from '../sessions/find-session.ts';
import { answerOrTooMany } from './answer-or-too-many.ts';

const route = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/undo',
  summary: 'Take back an action of a session, its last one, or all of them',
  description: 'Works for a session that has ended, too: what it did is in the journal.',
  request: { params: sessionPath, ...jsonBody(z.strictObject(undoInput)) },
  responses: { 200: jsonAnswer('What came of it.', executionAnswer), ...errorAnswers },
});

/** POST tool_router/session/{session_id}/undo. */
export function addUndoSession(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const key = readIdempotencyKey(context);
    const { session_id } = context.req.valid('param');
    const envelope = await answerOrTooMany(context, services, {
      given: context.req.valid('json'),
      byPerson: context.get('tokenSession') === undefined,
      ...(await whoseActions(context, session_id, services)),
      signal: context.req.raw.signal,
      ...(key === undefined ? {} : { idempotencyKey: key }),
    });
    const answer: ExecutionAnswer = { ...envelope, log_id: context.get('requestId') };
    return context.json(answer, 200);
  });
}

/** A session that has ended leaves its user and its actions in the journal. */
async function whoseActions(
  context: Context<RouterEnvironment>,
  sessionId: string,
  { sessions, journal }: RouterServices,
): Promise<Pick<UndoRequest, 'caller' | 'endedSession'>> {
  const projectId = context.get('project').id;
  const session = await sessions.find(projectId, sessionId);
  if (session) return { caller: callerOf(context, session) };
  const { entries } = await journal.list(projectId, { sessionId, limit: 1 });
  const [newest] = entries;
  if (!newest) throw sessionNotFound(sessionId);
  return {
    caller: {
      projectId,
      userId: newest.userId,
      client: context.req.header('user-agent') ?? 'unknown',
      requestId: context.get('requestId'),
      traceId: context.get('traceId'),
    },
    endedSession: sessionId,
  };
}
