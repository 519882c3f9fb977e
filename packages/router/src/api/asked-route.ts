import type { RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { RestApp } from './environment.ts';

/**
 * Finds the definition of the route that answers a request; nothing for a request that none answers.
 *
 * @param app whose routes are all added by the time of the first request
 */
export function routeFinder(app: () => RestApp): (context: Context) => RouteConfig | undefined {
  let byPath: ReadonlyMap<string, RouteConfig> | undefined;
  return (context) => {
    byPath ??= routesOf(app());
    for (const { path } of matchedRoutes(context)) {
      const route = byPath.get(`${context.req.method} ${path.replace(/^\/api\/v3(\.1)?/, '')}`);
      if (route !== undefined) return route;
    }
    return undefined;
  };
}

function routesOf({ openAPIRegistry }: RestApp): ReadonlyMap<string, RouteConfig> {
  const routes = openAPIRegistry.definitions.flatMap((one) => (one.type === 'route' ? [one.route] : []));
  return new Map(
    routes.map((route) => {
      const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
      return [`${route.method.toUpperCase()} ${path}`, route];
    }),
  );
}
