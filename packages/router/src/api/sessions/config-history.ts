import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { pageAnswer, pageOf, pageQuery } from '../paging.ts';
import { errorAnswers, jsonAnswer, sessionPath } from '../route-parts.ts';
import { configAnswer, describeConfig } from './session-answer.ts';

const versionAnswer = z.object({
  version: z.int(),
  config: configAnswer,
  created_at: z.string().describe('Since when it holds; for an earlier version, when it was superseded.'),
  is_current: z.boolean(),
});

const route = createRoute({
  method: 'get',
  path: '/tool_router/session/{session_id}/config_history',
  summary: 'List the configurations that a session has had, the newest first',
  request: { params: sessionPath, query: pageQuery },
  responses: { 200: jsonAnswer('A page of configurations.', pageAnswer(versionAnswer)), ...errorAnswers },
});

/** GET tool_router/session/{session_id}/config_history. */
export function addConfigHistory(app: RestApp, { sessions }: RouterServices): void {
  app.openapi(route, async (context) => {
    const { id, projectId, config, configVersion: version, updatedAt } = context.get('session');
    const earlier = await sessions.history(projectId, id);
    const items = [
      { version, config: describeConfig(config), created_at: updatedAt.toISOString(), is_current: true },
      ...earlier.map((each) => ({
        version: each.version,
        config: describeConfig(each.config),
        created_at: each.supersededAt.toISOString(),
        is_current: false,
      })),
    ].map((item) => versionAnswer.parse(item));
    return context.json(pageOf(items, context.req.valid('query'), { usual: 20, most: 100 }), 200);
  });
}
