import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { pageAnswer, pageOf, pageQuery } from '../paging.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { readManagedSchemes } from './managed-schemes.ts';
import { describeCategory, describeToolkit, toolkitItem } from './toolkit-answer.ts';
import { filterToolkits, toolkitFilter } from './toolkit-filter.ts';

const page = jsonAnswer('A page of toolkits.', pageAnswer(toolkitItem));
const bounds = { usual: 20, most: 1000 };

const listRoute = createRoute({
  method: 'get',
  path: '/toolkits',
  summary: 'List toolkits',
  request: {
    query: pageQuery.extend({
      ...toolkitFilter.shape,
      /** No toolkit here is deprecated, so it changes nothing. */
      include_deprecated: z.enum(['true', 'false']).optional(),
    }),
  },
  responses: { 200: page, ...errorAnswers },
});

const multiRoute = createRoute({
  method: 'post',
  path: '/toolkits/multi',
  summary: 'List several toolkits by slug',
  request: jsonBody(
    z.strictObject({
      ...toolkitFilter.omit({ search: true }).shape,
      toolkits: z.array(z.string()).max(1000).nullish(),
      limit: z.int().min(1).max(1000).optional(),
      cursor: z.string().optional(),
    }),
  ),
  responses: { 200: page, ...errorAnswers },
});

const categoriesRoute = createRoute({
  method: 'get',
  path: '/toolkits/categories',
  summary: 'List the categories of toolkits',
  request: { query: pageQuery },
  responses: {
    200: jsonAnswer('A page of categories.', pageAnswer(z.object({ id: z.string(), name: z.string() }))),
    ...errorAnswers,
  },
});

/** GET toolkits, POST toolkits/multi and GET toolkits/categories. */
export function addListToolkits(app: RestApp, services: RouterServices): void {
  const { catalogue } = services;
  app.openapi(listRoute, async (context) => {
    const query = context.req.valid('query');
    const found = filterToolkits(catalogue.toolkits, query);
    const toolkits = pageOf(found, query, bounds);
    const managed = await readManagedSchemes(services, context.get('project').id);
    const items = toolkits.items.map((toolkit) => describeToolkit(toolkit, managed));
    return context.json({ ...toolkits, items }, 200);
  });
  app.openapi(multiRoute, async (context) => {
    const body = context.req.valid('json');
    const slugs = body.toolkits?.map((slug) => slug.toLowerCase());
    const found = filterToolkits(catalogue.toolkits, body).filter(
      ({ slug }) => slugs?.includes(slug) ?? true,
    );
    const toolkits = pageOf(found, body, bounds);
    const managed = await readManagedSchemes(services, context.get('project').id);
    const items = toolkits.items.map((toolkit) => describeToolkit(toolkit, managed));
    return context.json({ ...toolkits, items }, 200);
  });
  app.openapi(categoriesRoute, (context) => {
    const names = catalogue.toolkits.flatMap(({ categories }) => categories).toSorted();
    // Toolkits may write the same name differently.
    const categories = [...new Map(names.map(describeCategory).map((one) => [one.id, one])).values()];
    return context.json(pageOf(categories, context.req.valid('query'), bounds), 200);
  });
}
