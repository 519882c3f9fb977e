import type { Hono } from 'hono';
import { requireKey } from './authentication.ts';
import type { RouterEnvironment, RouterServices } from './environment.ts';
import { keepToSession } from './session-token-scope.ts';

/** GET /metrics for Prometheus. It takes the project's key: what is used and how much is nobody else's to know. */
export function addMetrics(app: Hono<RouterEnvironment>, services: RouterServices): void {
  app.get('/metrics', requireKey(services), keepToSession(), async (context) => {
    const { text, contentType } = services.metrics;
    return context.body(await text(), 200, { 'content-type': contentType });
  });
}
