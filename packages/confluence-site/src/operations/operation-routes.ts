import { Hono } from 'hono';
import { contentKinds } from '../content/kinds.ts';
import { requestedContent } from '../content/requested-content.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { operationsOnContent, operationsOnSpace } from './operations.ts';

/** What the calling user may do with each kind of content and with spaces (v2). */
export function operationRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>().get('/spaces/:id/operations', (context) => {
    const space = requireSpace(site.database, context.get('user'), pathId(context));
    return context.json({ operations: operationsOnSpace(site, context.get('user'), space) });
  });
  for (const kind of Object.values(contentKinds)) {
    routes.get(`/${kind.segment}/:id/operations`, (context) => {
      const content = requestedContent(site, context, kind);
      return context.json({ operations: operationsOnContent(site, context.get('user'), content) });
    });
  }
  return routes;
}
