import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { invalidRequest } from '../answer-errors.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { pageAnswer, pageOf, pageQuery } from '../paging.ts';
import { errorAnswers, jsonAnswer, notTaken } from '../route-parts.ts';
import { askedVersions } from './asked-version.ts';
import { describeTool, toolAnswer } from './tool-answer.ts';
import { filterTools, toolFilter, unknownIn } from './tool-filter.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/tools',
  summary: 'List tools',
  request: {
    query: pageQuery.extend({
      ...toolFilter.shape,
      query: z.string().optional(),
      /** The older name of `query`. */
      search: z.string().optional(),
      /** `latest` or a version for all toolkits; `toolkit_versions[TOOLKIT]` asks for that of one. */
      toolkit_versions: z.string().optional(),
      auth_config_ids: notTaken(
        'Send toolkit_slug instead: every auth config of a toolkit offers the same tools.',
      ),
    }),
  },
  responses: { 200: jsonAnswer('A page of tools.', pageAnswer(toolAnswer)), ...errorAnswers },
});

const slugsRoute = createRoute({
  method: 'get',
  path: '/tools/enum',
  summary: 'List the slugs of all tools',
  responses: { 200: jsonAnswer('The slugs, in order.', z.array(z.string())), ...errorAnswers },
});

/** GET tools and tools/enum. */
export function addListTools(app: RestApp, { catalogue, search }: RouterServices): void {
  app.openapi(listRoute, (context) => {
    const query = context.req.valid('query');
    const faults = unknownIn(query, catalogue);
    if (faults.length > 0) throw invalidRequest(faults);
    const text = query.query ?? query.search ?? '';
    // The best first, so that the first page has them.
    const candidates = text.trim() === '' ? catalogue.tools : search.list(text);
    const versionOf = askedVersions(context);
    const tools = filterTools(candidates, query).map((entry) => ({
      entry,
      version: versionOf(entry.toolkit),
    }));
    const page = pageOf(tools, query, { usual: 20, most: 10_000 });
    const items = page.items.map(({ entry, version }) => describeTool(entry, version));
    return context.json({ ...page, items }, 200);
  });
  app.openapi(slugsRoute, (context) =>
    context.json(
      catalogue.tools.map(({ tool }) => tool.slug),
      200,
    ),
  );
}
