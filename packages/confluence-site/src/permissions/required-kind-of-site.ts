import { createMiddleware } from 'hono/factory';
import type { SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';

/** What only a site with roles has: on another it is not found, as on the real one. */
export function rolesOnly(site: SiteParts) {
  return createMiddleware<SiteEnvironment>(async (_context, next) => {
    if (!site.settings.rbac) throw notFound();
    await next();
  });
}

/** Throws 400 on a site with roles, where single permissions can be neither given nor taken. */
export function requireSinglePermissions(site: SiteParts): void {
  if (!site.settings.rbac) return;
  throw new SiteError(
    'BAD_REQUEST',
    'InvalidRbacOperationException: this site has roles. Assign them with POST /wiki/api/v2/spaces/{id}/role-assignments.',
  );
}
