import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { decodeCursor } from '../../journal/journal-cursor.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { logFilter, toCondition } from './filters.ts';
import { describeLog, describeLogDetails, logAnswer, logDetailsAnswer } from './log-answer.ts';

const searchRoute = createRoute({
  method: 'post',
  path: '/logs/tool_execution',
  summary: 'List the calls in the journal, newest first',
  request: jsonBody(
    z.strictObject({
      limit: z.int().min(1).max(100).default(20),
      cursor: z.string().nullish(),
      filters: z.array(logFilter).max(20).default([]),
      time_range: z.strictObject({ from: z.number(), to: z.number() }).optional(),
    }),
  ),
  responses: {
    200: jsonAnswer(
      'A page of calls.',
      z.object({ logs: z.array(logAnswer), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/logs/tool_execution/{id}',
  summary: 'Read one call with what was sent and answered',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: jsonAnswer('The call.', logDetailsAnswer), ...errorAnswers },
});

/** POST logs/tool_execution and GET logs/tool_execution/{id}. */
export function addLogs(app: RestApp, { journal }: RouterServices): void {
  app.openapi(searchRoute, async (context) => {
    const { limit, cursor, filters, time_range: range } = context.req.valid('json');
    if (cursor != null && decodeCursor(cursor) === undefined) {
      throw new ApiError({
        status: 400,
        message: 'This cursor is not one of ours.',
        suggestedFix: 'Send next_cursor of the page before, or none.',
      });
    }
    const page = await journal.list(context.get('project').id, {
      conditions: filters.map(toCondition),
      ...(range === undefined ? {} : { from: new Date(range.from), to: new Date(range.to) }),
      ...(cursor == null ? {} : { cursor }),
      limit,
    });
    const next_cursor = page.nextCursor ?? null;
    return context.json({ logs: page.entries.map(describeLog), next_cursor }, 200);
  });
  app.openapi(readRoute, async (context) => {
    const { id } = context.req.valid('param');
    const entry = await journal.find(context.get('project').id, id);
    if (entry === undefined) throw new ApiError({ status: 404, message: `There is no log ${id}.` });
    return context.json(describeLogDetails(entry), 200);
  });
}
