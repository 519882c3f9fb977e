import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { searchTools } from '../../mcp/meta-tools/search-tools.ts';
import { ApiError } from '../api-error.ts';
import { callerOf } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody, noEffect, sessionPath } from '../route-parts.ts';

const searchBody = searchTools.input.extend({
  experimental: z.unknown().optional().openapi({ description: noEffect }),
});

const route = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/search',
  summary: 'Find tools for what is to be done',
  request: { params: sessionPath, ...jsonBody(searchBody) },
  responses: {
    200: jsonAnswer(
      'The tools found, with their connections.',
      z.looseObject({ success: z.boolean(), error: z.string().nullable() }),
    ),
    ...errorAnswers,
  },
});

/** POST tool_router/session/{session_id}/search: COMPOSIO_SEARCH_TOOLS without its envelope. */
export function addSearch(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const session = context.get('session');
    if (!searchTools.isOffered(session.config)) {
      throw new ApiError({
        status: 400,
        message: 'Search is switched off in this session.',
        suggestedFix: 'Create a session without search.enable: false.',
      });
    }
    const call = { caller: callerOf(context, session), signal: context.req.raw.signal };
    const { experimental: _none, ...asked } = context.req.valid('json');
    const { data, error, successful } = await searchTools.run(asked, call, services);
    // The body has been checked: what is wrong with it now is that there are no such toolkits.
    if (error !== null) throw new ApiError({ status: 400, message: error });
    return context.json({ ...data, success: successful, error }, 200);
  });
}
