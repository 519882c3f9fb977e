import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';

const route = createRoute({
  method: 'delete',
  path: '/logs/tool_execution/contents',
  summary:
    'Erase what the calls of a user sent and were answered; that they were made stays (not in Composio)',
  request: { query: z.object({ user_id: z.string().min(1) }) },
  responses: {
    200: jsonAnswer(
      'How many rows were erased, by table.',
      z.object({ user_id: z.string(), erased: z.record(z.string(), z.int()) }),
    ),
    ...errorAnswers,
  },
});

/** DELETE logs/tool_execution/contents. */
export function addEraseContents(app: RestApp, { journalKeeping, logger }: RouterServices): void {
  app.openapi(route, async (context) => {
    const { user_id } = context.req.valid('query');
    const erased = await journalKeeping.erase(context.get('project').id, user_id);
    logger.info(
      { requestId: context.get('requestId'), userId: user_id, erased },
      'Erased contents of a user',
    );
    return context.json({ user_id, erased }, 200);
  });
}
