import { Hono } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { listInMemory } from '../http/list-in-memory.ts';
import { choiceParameter, pathId } from '../http/parameters.ts';
import { mayAdminister } from '../permissions/administration.ts';
import { rolesOnly } from '../permissions/required-kind-of-site.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace, type Space } from '../spaces/space.ts';
import { assignmentJson, permissionsIn } from './assignment-json.ts';
import {
  assignRole,
  listAssignments,
  principalTypes,
  type RoleAssignment,
  requireAnAdministrator,
  unassignRole,
} from './role-assignment.ts';
import { listRoles, requireRole } from './space-role.ts';

const assignments = z.array(
  z.object({
    principal: z.object({ principalType: z.enum(principalTypes), principalId: z.string().min(1) }),
    roleId: z.string().optional(),
  }),
);

/** Who has which role in a space, and what that permits (v2). */
export function roleAssignmentRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .use('/spaces/:id/role-assignments', rolesOnly(site))
    .get('/spaces/:id/role-assignments', (context) => {
      const space = requireSpace(database, context.get('user'), pathId(context));
      return listInMemory(context, filtered(site, context, space).map(assignmentJson));
    })
    .post('/spaces/:id/role-assignments', async (context) => {
      const given = await jsonBody(context, assignments);
      const space = requireSpace(database, context.get('user'), pathId(context));
      if (!mayAdminister(database, context.get('user'), space)) throw notFound();
      database.transaction(() => {
        for (const { principal, roleId } of given) {
          const event = roleId === undefined ? 'space-role-unassigned' : 'space-role-assigned';
          if (roleId === undefined) unassignRole(database, space.id, principal);
          else assignRole(database, space.id, principal, requireRole(database, roleId).id);
          const associatedObjects = [{ name: principal.principalId, objectType: principal.principalType }];
          recordAudit(
            site,
            context.get('user'),
            event,
            { name: space.name, objectType: 'Space' },
            { associatedObjects },
          );
        }
        requireAnAdministrator(database, space.id);
      });
      const results = listAssignments(database, space.id).map(assignmentJson);
      return context.json({ results, _links: { base: siteBase(context) } });
    })
    .get('/spaces/:id/permissions', (context) => {
      const space = requireSpace(database, context.get('user'), pathId(context));
      return listInMemory(context, permissionsIn(site, space));
    });
}

function filtered(site: SiteParts, context: SiteContext, space: Space): RoleAssignment[] {
  const roleId = context.req.query('role-id') || undefined;
  const roleType = choiceParameter(context, 'role-type', ['SYSTEM', 'CUSTOM']);
  const principalType = choiceParameter(context, 'principal-type', principalTypes);
  const principalId = context.req.query('principal-id') || undefined;
  const types = new Map(listRoles(site.database).map(({ id, type }) => [id, type]));
  return listAssignments(site.database, space.id).filter(
    (assignment) =>
      (roleId === undefined || String(assignment.role_id) === roleId) &&
      (roleType === undefined || types.get(assignment.role_id) === roleType) &&
      (principalType === undefined || assignment.principal_type === principalType) &&
      (principalId === undefined || assignment.principal_id === principalId),
  );
}
