import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { sentSlug } from '../../catalogue/sent-slug.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';
import { askedVersions, requireVersion } from './asked-version.ts';
import { describeTool, toolAnswer } from './tool-answer.ts';
import { unknownTool } from './unknown-tool.ts';

const route = createRoute({
  method: 'get',
  path: '/tools/{tool_slug}',
  summary: 'Read a tool',
  request: {
    params: z.object({ tool_slug: sentSlug }),
    query: z.object({ version: z.string().optional(), toolkit_versions: z.string().optional() }),
  },
  responses: { 200: jsonAnswer('The tool.', toolAnswer), ...errorAnswers },
});

/** GET tools/{tool_slug}. */
export function addReadTool(app: RestApp, services: RouterServices): void {
  app.openapi(route, (context) => {
    const { tool_slug: slug } = context.req.valid('param');
    const { version: asked } = context.req.valid('query');
    const entry = services.catalogue.findTool(slug);
    if (entry === undefined) throw unknownTool(slug, undefined, services);
    const version = asked === undefined ? askedVersions(context) : () => requireVersion(entry.toolkit, asked);
    return context.json(describeTool(entry, version(entry.toolkit)), 200);
  });
}
