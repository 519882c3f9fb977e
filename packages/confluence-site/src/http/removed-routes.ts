import { Hono } from 'hono';
import type { SiteEnvironment } from './environment.ts';
import { SiteError } from './errors.ts';

/** Operations of the first API that Confluence Cloud removed; the second has others in their place. */
const removed = [
  ['GET', '/content'],
  ['POST', '/content'],
  ['GET', '/content/:id'],
  ['PUT', '/content/:id'],
  ['DELETE', '/content/:id'],
  ['GET', '/content/:id/history'],
  ['GET', '/content/:id/label'],
  ['GET', '/content/:id/property'],
  ['GET', '/content/:id/version'],
  ['GET', '/content/:id/child'],
  ['GET', '/content/:id/child/:type'],
  ['GET', '/space/:key'],
  ['GET', '/space/:key/content'],
  ['GET', '/space/:key/property'],
] as const;

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
