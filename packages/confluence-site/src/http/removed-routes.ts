import { Hono } from 'hono';
import { operationMatcher } from '../oauth/scopes/operation-matcher.ts';
import operationScopes from '../oauth/scopes/operation-scopes.json' with { type: 'json' };
import type { SiteEnvironment } from './environment.ts';
import { SiteError } from './errors.ts';

/** Operations of the first API that Confluence Cloud removed; the second has others in their place. */
const removed: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/content'],
  ['POST', '/content'],
  ['GET', '/content/:id'],
  ['PUT', '/content/:id'],
  ['DELETE', '/content/:id'],
  ['GET', '/content/:id/history'],
  ['GET', '/content/:id/label'],
  ['GET', '/content/:id/property'],
  ['POST', '/content/:id/property'],
  ['GET', '/content/:id/property/:key'],
  ['POST', '/content/:id/property/:key'],
  ['PUT', '/content/:id/property/:key'],
  ['DELETE', '/content/:id/property/:key'],
  ['GET', '/content/:id/version'],
  ['GET', '/content/:id/version/:number'],
  ['GET', '/content/:id/child'],
  ['GET', '/content/:id/child/:type'],
  ['GET', '/space/:key'],
  ['GET', '/space/:key/content'],
  ['GET', '/space/:key/content/:type'],
  ['GET', '/space/:key/property'],
  ['POST', '/space/:key/property'],
  ['GET', '/space/:key/property/:name'],
  ['POST', '/space/:key/property/:name'],
  ['PUT', '/space/:key/property/:name'],
  ['DELETE', '/space/:key/property/:name'],
  ['POST', '/contentbody/convert/:to'],
  ['GET', '/inlinetasks/search'],
  ['GET', '/inlinetasks/:id'],
  ['PUT', '/inlinetasks/:id'],
  ['GET', '/group/:name/member'],
];

/** Removed too, and refused to apps, but still answered to people with API tokens, as on the real site. */
const legacy = [['GET', '/space']] as const;

// With the operations that there are, since `/content/search` is no content called "search".
const isClosedToApps = operationMatcher([
  ...Object.keys(operationScopes).map((name) => [name, false] as const),
  ...[...removed, ...legacy].map(
    ([method, path]) => [`${method} /wiki/rest/api${path.replaceAll(/:(\w+)/g, '{$1}')}`, true] as const,
  ),
]);

/** Refuses, with 410, what apps no longer have though people may. */
export function refuseRemovedToApps(method: string, path: string): void {
  if (isClosedToApps(method, path)) refuseRemoved();
}

/** Answers 410, so that a program of old learns what happened to its operation. */
export function removedRoutes(): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const [method, path] of removed) routes.on(method, path, refuseRemoved);
  return routes;
}

/** The one handler of all removed operations. */
export function refuseRemoved(): never {
  throw new SiteError('GONE', 'This deprecated endpoint has been removed.');
}
