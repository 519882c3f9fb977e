import { createRoute } from '@hono/zod-openapi';
import { listedTools } from '../../mcp/offered-tools.ts';
import { callerOf } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { pageAnswer, pageOf, pageQuery } from '../paging.ts';
import { errorAnswers, jsonAnswer, sessionPath } from '../route-parts.ts';
import { describeMetaTool, describeTool, toolAnswer } from '../tools/tool-answer.ts';

const route = createRoute({
  method: 'get',
  path: '/tool_router/session/{session_id}/tools',
  summary: 'List the tools that the session shows',
  request: { params: sessionPath, query: pageQuery },
  responses: { 200: jsonAnswer('A page of tools.', pageAnswer(toolAnswer)), ...errorAnswers },
});

/** GET tool_router/session/{session_id}/tools: the same tools as over MCP, in the same order. */
export function addSessionTools(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const caller = callerOf(context, context.get('session'));
    const { meta, preloaded } = await listedTools(caller, services);
    const tools = [...meta.map(describeMetaTool), ...preloaded.map((entry) => describeTool(entry))];
    return context.json(pageOf(tools, context.req.valid('query'), { usual: 500, most: 1000 }), 200);
  });
}
