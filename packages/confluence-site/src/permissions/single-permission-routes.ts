import { Hono } from 'hono';
import { z } from 'zod';
import type { AuditEventName } from '../audit/audit-events.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpaceByKey, type Space } from '../spaces/space.ts';
import { mayAdminister } from './administration.ts';
import { permissionSubject, principalOf, subjectOf } from './permission-subject.ts';
import { requireSinglePermissions } from './required-kind-of-site.ts';
import { permissionOf, permit, type SinglePermission, takePermission } from './single-permission.ts';

const newPermission = z.object({
  subject: permissionSubject,
  operation: z.object({ key: z.string(), target: z.string() }),
});

/** Giving and taking single permissions in a space (v1). A site with roles refuses that: they come with roles there. */
export function singlePermissionRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .post('/space/:key/permission', async (context) => {
      const space = administeredSpace(site, context);
      const { subject, operation } = await jsonBody(context, newPermission);
      const permission = permissionOf(operation);
      const principal = principalOf(database, subject);
      const made = database.transaction(() => {
        record(site, context, 'space-permission-added', space, permission);
        return permit(database, space.id, principal, permission);
      });
      return context.json(permissionJson(context, space, made));
    })
    .post('/space/:key/permission/custom-content', (context) => {
      administeredSpace(site, context);
      throw new SiteError('FORBIDDEN', 'Only apps can change the permissions for their custom content.');
    })
    .delete('/space/:key/permission/:id', (context) => {
      const space = administeredSpace(site, context);
      const id = pathId(context);
      database.transaction(() => {
        const taken = database.first<SinglePermission>(
          sql`select * from space_permission where id = ${id} and space_id = ${space.id}`,
        );
        if (!taken) throw notFound(`There is no permission with the id ${id} in the space ${space.key}.`);
        takePermission(database, taken);
        record(site, context, 'space-permission-removed', space, taken.permission);
      });
      return context.body(null, 204);
    });
}

function administeredSpace(site: SiteParts, context: SiteContext): Space {
  const key = context.req.param('key') ?? '';
  const space = requireSpaceByKey(site.database, context.get('user'), key);
  if (!mayAdminister(site.database, context.get('user'), space))
    throw new SiteError('FORBIDDEN', "User isn't authorized to modify permissions.");
  requireSinglePermissions(site);
  return space;
}

/** The v1 `SpacePermissionV2`. */
function permissionJson(context: SiteContext, space: Space, made: SinglePermission): object {
  const [key, target] = made.permission.split('/');
  const base = siteBase(context);
  return {
    id: made.id,
    subject: subjectOf(made.principal_type, made.principal_id),
    operation: { key, target },
    _links: { base, context: '/wiki', self: `${base}/rest/api/space/${space.key}/permission/${made.id}` },
  };
}

function record(
  site: SiteParts,
  context: SiteContext,
  event: Extract<AuditEventName, 'space-permission-added' | 'space-permission-removed'>,
  space: Space,
  permission: string,
): void {
  const changedValues = [
    event === 'space-permission-added'
      ? { name: 'Type', oldValue: '', newValue: permission }
      : { name: 'Type', oldValue: permission, newValue: '' },
  ];
  recordAudit(site, context.get('user'), event, { name: space.name, objectType: 'Space' }, { changedValues });
}
