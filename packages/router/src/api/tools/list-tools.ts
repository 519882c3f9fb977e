import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { pageAnswer, pageOf, pageQuery } from '../paging.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';
import { describeTool, toolAnswer } from './tool-answer.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/tools',
  summary: 'List tools',
  request: {
    query: pageQuery.extend({ toolkit_slug: z.string().optional(), tool_slugs: z.string().optional() }),
  },
  responses: { 200: jsonAnswer('A page of tools.', pageAnswer(toolAnswer)), ...errorAnswers },
});

const getRoute = createRoute({
  method: 'get',
  path: '/tools/{tool_slug}',
  summary: 'Read a tool',
  request: { params: z.object({ tool_slug: z.string() }) },
  responses: { 200: jsonAnswer('The tool.', toolAnswer), ...errorAnswers },
});

/** GET tools and tools/{tool_slug}. */
export function addTools(app: RestApp, { catalogue }: RouterServices): void {
  app.openapi(listRoute, (context) => {
    const query = context.req.valid('query');
    const toolkits = query.toolkit_slug?.toLowerCase().split(',');
    const slugs = query.tool_slugs?.toUpperCase().split(',');
    const tools = catalogue.tools.filter(
      ({ tool, toolkit }) =>
        (toolkits?.includes(toolkit.slug) ?? true) && (slugs?.includes(tool.slug) ?? true),
    );
    return context.json(pageOf(tools.map(describeTool), query, { usual: 20, most: 10_000 }), 200);
  });
  app.openapi(getRoute, (context) => {
    const { tool_slug: slug } = context.req.valid('param');
    const entry = catalogue.findTool(slug);
    if (entry === undefined) throw new ApiError({ status: 404, message: `There is no tool ${slug}.` });
    return context.json(describeTool(entry), 200);
  });
}
