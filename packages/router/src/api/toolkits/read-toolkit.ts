import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { requireToolkit } from '../require-toolkit.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';
import { requireVersion, usualVersion } from '../tools/asked-version.ts';
import { readManagedSchemes } from './managed-schemes.ts';
import { describeToolkitDetails, toolkitDetails } from './toolkit-answer.ts';

const route = createRoute({
  method: 'get',
  path: '/toolkits/{slug}',
  summary: 'Read a toolkit',
  request: { params: z.object({ slug: z.string() }), query: z.object({ version: z.string().optional() }) },
  responses: { 200: jsonAnswer('The toolkit.', toolkitDetails), ...errorAnswers },
});

/** GET toolkits/{slug}, with what is to be entered to connect it. */
export function addReadToolkit(app: RestApp, services: RouterServices): void {
  const { catalogue } = services;
  app.openapi(route, async (context) => {
    const { slug } = context.req.valid('param');
    const toolkit = requireToolkit(slug, catalogue);
    const { version = usualVersion(context) } = context.req.valid('query');
    const known = requireVersion(toolkit, version);
    const managed = await readManagedSchemes(services, context.get('project').id);
    return context.json(describeToolkitDetails(toolkit, managed, known), 200);
  });
}
