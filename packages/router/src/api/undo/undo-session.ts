import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { answerUndo } from '../../undo/undo-envelope.ts';
import { undoInput } from '../../undo/undo-input.ts';
import { callerOf } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import {
  type ExecutionAnswer,
  errorAnswers,
  executionAnswer,
  jsonAnswer,
  jsonBody,
  sessionPath,
} from '../route-parts.ts';

const route = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/undo',
  summary: 'Take back an action of a session, its last one, or all of them',
  request: { params: sessionPath, ...jsonBody(z.object(undoInput)) },
  responses: { 200: jsonAnswer('What came of it.', executionAnswer), ...errorAnswers },
});

/** POST tool_router/session/{session_id}/undo. */
export function addUndoSession(app: RestApp, { undo }: RouterServices): void {
  app.openapi(route, async (context) => {
    const key = readIdempotencyKey(context);
    const envelope = await answerUndo(undo, {
      given: context.req.valid('json'),
      caller: callerOf(context, context.get('session')),
      signal: context.req.raw.signal,
      ...(key === undefined ? {} : { idempotencyKey: key }),
    });
    const answer: ExecutionAnswer = { ...envelope, log_id: context.get('requestId') };
    return context.json(answer, 200);
  });
}
