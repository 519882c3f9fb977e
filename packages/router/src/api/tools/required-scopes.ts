import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { requireVersion, usualVersion } from './asked-version.ts';
import { scopeRequirements } from './tool-answer.ts';
import { unknownTool } from './unknown-tool.ts';

const route = createRoute({
  method: 'post',
  path: '/tools/scopes/required',
  summary: 'List the scopes that tools need',
  request: jsonBody(
    z.strictObject({ tools: z.array(z.string().min(1)).min(1).max(500), version: z.string().optional() }),
  ),
  responses: {
    200: jsonAnswer(
      'The scopes of all together, and of each.',
      z.object({
        scopes_required: z.array(z.string()),
        per_tool_requirements: z.array(
          z.object({
            tool: z.string(),
            scope_requirements: z.object({ all_of: z.array(z.string()) }).nullable(),
          }),
        ),
      }),
    ),
    ...errorAnswers,
  },
});

/** POST tools/scopes/required. */
export function addRequiredScopes(app: RestApp, services: RouterServices): void {
  app.openapi(route, (context) => {
    const { tools: slugs, version = usualVersion(context) } = context.req.valid('json');
    const tools = slugs.map((slug) => {
      const entry = services.catalogue.findTool(slug);
      if (entry === undefined) throw unknownTool(slug, undefined, services);
      requireVersion(entry.toolkit, version);
      return entry.tool;
    });
    return context.json(
      {
        scopes_required: [...new Set(tools.flatMap(({ scopes }) => scopes))].toSorted(),
        per_tool_requirements: tools.map((tool) => ({
          tool: tool.slug,
          scope_requirements: scopeRequirements(tool),
        })),
      },
      200,
    );
  });
}
