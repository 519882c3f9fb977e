import { Hono } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import { sql } from '../database/sql.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { permissionSubject, principalOf } from '../permissions/permission-subject.ts';
import { requireSinglePermissions } from '../permissions/required-kind-of-site.ts';
import { findPermission, permit, takePermission } from '../permissions/single-permission.ts';
import type { RolePrincipal } from '../roles/role-assignment.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Space } from '../spaces/space.ts';
import { installedApp, isInstalledApp } from './app-authentication.ts';

const operation = z.object({
  key: z.enum(['read', 'create', 'delete']),
  target: z.string().regex(/^[^:/]+:.+$/, "the target is a type of the app's content: app:type"),
  access: z.boolean(),
});
const changes = z.object({ subject: permissionSubject, operations: z.array(operation).min(1) });

/**
 * What people may do with the content of the app in a space (v1), on a site without roles. The app alone says so;
 * everybody else is refused by the routes for people. Seeing the space is seeing the app's content in it.
 */
export function appPermissionRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>().post('/space/:key/permission/custom-content', async (context, next) => {
    if (!isInstalledApp(context)) return next();
    const { subject, operations } = await jsonBody(context, changes);
    requireSinglePermissions(site);
    const space = requireSpaceWithKey(site, context.req.param('key'));
    const principal = principalOf(site.database, subject);
    site.database.transaction(() => {
      for (const change of operations) changePermission(site, space, principal, change);
    });
    return context.body(null, 200);
  });
}

function changePermission(
  site: SiteParts,
  space: Space,
  principal: RolePrincipal,
  { key, target, access }: z.output<typeof operation>,
): void {
  const { database } = site;
  const permission = `${key}/${target}`;
  if (access) permit(database, space.id, principal, permission);
  else {
    const given = findPermission(database, space.id, principal, permission);
    if (given) takePermission(database, given);
  }
  const event = access ? 'space-permission-added' : 'space-permission-removed';
  recordAudit(
    site,
    installedApp,
    event,
    { name: space.name, objectType: 'Space' },
    { description: permission },
  );
}

// The app has no account, so what people may see does not narrow it.
function requireSpaceWithKey(site: SiteParts, key: string): Space {
  const space = site.database.first<Space>(sql`select * from space where key_lower = ${key.toLowerCase()}`);
  if (!space) throw notFound(`No space found with key : ${key}`);
  return space;
}
