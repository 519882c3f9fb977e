import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Caller } from '../../execution/tool-call.ts';
import type { JournalEntry } from '../../journal/journal-entry.ts';
import { undoInput } from '../../undo/undo-input.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import { type ExecutionAnswer, errorAnswers, executionAnswer, jsonAnswer, jsonBody } from '../route-parts.ts';
import { answerOrTooMany } from './answer-or-too-many.ts';

const route = createRoute({
  method: 'post',
  path: '/logs/tool_execution/{log_id}/undo',
  summary: 'Take back one action of the journal',
  request: {
    params: z.object({ log_id: z.string() }),
    ...jsonBody(z.strictObject({ dry_run: undoInput.dry_run })),
  },
  responses: { 200: jsonAnswer('What came of it.', executionAnswer), ...errorAnswers },
});

/** POST logs/tool_execution/{log_id}/undo. */
export function addUndoLog(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const { log_id } = context.req.valid('param');
    const projectId = context.get('project').id;
    const entry = await services.journal.find(projectId, log_id);
    if (!entry) throw new ApiError({ status: 404, message: `There is no log ${log_id}.` });
    const key = readIdempotencyKey(context);
    const caller = await callerFor(entry, services, {
      client: context.req.header('user-agent') ?? 'unknown',
      requestId: context.get('requestId'),
      traceId: context.get('traceId'),
    });
    const envelope = await answerOrTooMany(context, services, {
      given: { log_id, ...context.req.valid('json') },
      caller,
      byPerson: true,
      signal: context.req.raw.signal,
      ...(key === undefined ? {} : { idempotencyKey: key }),
    });
    const answer: ExecutionAnswer = { ...envelope, log_id: caller.requestId };
    return context.json(answer, 200);
  });
}

/** The undo runs for the user and in the session of the action, so that what the session forbids stays forbidden. */
async function callerFor(
  { projectId, userId, sessionId }: JournalEntry,
  { sessions }: Pick<RouterServices, 'sessions'>,
  request: Pick<Caller, 'client' | 'requestId' | 'traceId'>,
): Promise<Caller> {
  const session = sessionId === undefined ? undefined : await sessions.find(projectId, sessionId);
  return { ...request, projectId, userId, ...(session ? { session } : {}) };
}
