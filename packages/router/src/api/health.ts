import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from './environment.ts';
import { errorShape, jsonAnswer } from './route-parts.ts';

// Who asks under a foreign name, or from a page of a foreign origin.
const refusals = {
  403: jsonAnswer('Pages of this origin may not use the router.', errorShape),
  421: jsonAnswer('The router does not answer under this name.', errorShape),
};

const aliveRoute = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Tell that the process is alive',
  responses: { 200: jsonAnswer('It is.', z.object({ status: z.literal('ok') })), ...refusals },
});

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Tell whether requests can be served, for a load balancer',
  responses: {
    200: jsonAnswer('They can.', z.object({ status: z.literal('ready') })),
    503: jsonAnswer('They cannot.', z.object({ status: z.literal('unready'), reason: z.string() })),
    ...refusals,
  },
});

/** GET /healthz and GET /readyz. Both are open. */
export function addHealth(app: RestApp, { ready, logger }: RouterServices): void {
  app.openapi(aliveRoute, (context) => context.json({ status: 'ok' } as const, 200));
  app.openapi(readyRoute, async (context) => {
    try {
      await ready();
      return context.json({ status: 'ready' } as const, 200);
    } catch (error) {
      logger.warn({ error: String(error) }, 'Not ready');
      return context.json({ status: 'unready', reason: 'The store does not answer.' } as const, 503);
    }
  });
}
