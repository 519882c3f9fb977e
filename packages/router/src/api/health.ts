import type { Hono } from 'hono';
import type { RouterEnvironment, RouterServices } from './environment.ts';

/** GET /healthz: the process is alive. GET /readyz: requests can be served, for a load balancer. */
export function addHealth(app: Hono<RouterEnvironment>, { ready, logger }: RouterServices): void {
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    try {
      await ready();
      return context.json({ status: 'ready' });
    } catch (error) {
      logger.warn({ error: String(error) }, 'Not ready');
      return context.json({ status: 'unready', reason: 'The store does not answer.' }, 503);
    }
  });
}
