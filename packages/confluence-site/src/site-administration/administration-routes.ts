import { Hono } from 'hono';
import { apiTokenRoutes } from '../access/api-token-routes.ts';
import { faultRoutes } from '../faults/fault-routes.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { oauthAppRoutes } from '../oauth/apps/oauth-app-routes.ts';
import type { Accounts } from '../organisation/organisation.ts';
import { peopleOf } from '../seed/people-of.ts';
import { seedRoutes } from '../seed/seed-routes.ts';
import type { SiteParts } from '../site-parts.ts';
import { snapshotRoutes } from '../snapshot/snapshot-routes.ts';
import { ownOriginCheck } from './own-origin.ts';
import { settingsRoutes } from './settings-routes.ts';

/** Where the administration of the site itself is; Atlassian has nothing there. */
export const administrationPath = '/_site';

/** What the administration reaches besides the site. */
export interface AdministrationOptions {
  readonly accounts: Accounts;
  /** Puts the first content back. */
  readonly reset: () => void;
}

/**
 * What a test or a person does to the site from outside, in JSON and without signing in. Each topic's routes are made in
 * its own folder and joined here; docs/site-administration.md tells of them.
 */
export function administrationRoutes(
  site: SiteParts,
  { accounts, reset }: AdministrationOptions,
): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.use(ownOriginCheck);
  routes.use(async (_context, next) => {
    await next();
    // What is put here is there from the start, so search does not wait for it.
    site.searched.catchUp();
  });
  routes.onError((failure, context) => {
    if (!(failure instanceof SiteError)) throw failure;
    return context.json({ error: { code: failure.code, message: failure.message } }, failure.status);
  });
  routes
    .route('/', settingsRoutes(site))
    .route('/', seedRoutes(site, reset))
    .route('/', snapshotRoutes(site))
    .route('/', apiTokenRoutes(accounts))
    .route('/', oauthAppRoutes(accounts))
    .route('/', faultRoutes(site.faults));
  return routes.get('/', (context) => context.json({ people: peopleOf(site), calls: callsOf(routes) }));
}

/** What there is to call: `POST /_site/seed`. */
function callsOf(routes: Hono<SiteEnvironment>): string[] {
  return routes.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/')
    .map(({ method, path }) => `${method} ${administrationPath}${path}`);
}
