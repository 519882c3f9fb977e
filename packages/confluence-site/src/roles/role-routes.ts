import { Hono } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { listInMemory } from '../http/list-in-memory.ts';
import { choiceParameter, integerParameter } from '../http/parameters.ts';
import { rolesOnly } from '../permissions/required-kind-of-site.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import type { User } from '../users/user.ts';
import { recordAccessTask } from './access-task.ts';
import { principalTypes } from './role-assignment.ts';
import { spacePermissions } from './space-permissions.ts';
import { createRole, deleteRole, listRoles, requireRole, type SpaceRole, updateRole } from './space-role.ts';

const contents = z.object({
  name: z.string().trim().min(1).max(255),
  description: z.string().max(1_000),
  spacePermissions: z.array(z.string()),
});

/** The roles of the site and what they permit (v2). Administrators make roles of their own. */
export function roleRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .get('/space-role-mode', (context) => context.json({ mode: site.settings.rbac ? 'ROLES' : 'PRE_ROLES' }))
    .use('/space-permissions', rolesOnly(site))
    .use('/space-roles/*', rolesOnly(site))
    .get('/space-permissions', (context) => listInMemory(context, spacePermissions))
    .get('/space-roles', (context) =>
      listInMemory(context, listRoles(database).filter(filterOf(site, context)).map(roleJson)),
    )
    .post('/space-roles', async (context) => {
      requireRoleAdministrator(context.get('user'));
      const input = await jsonBody(context, contents);
      const id = database.transaction(() => {
        audit(site, context, 'space-role-created', input.name);
        return createRole(database, 'CUSTOM', input);
      });
      return context.json(roleJson(requireRole(database, String(id))), 201);
    })
    .get('/space-roles/:id', (context) => {
      const role = requireRole(database, context.req.param('id'));
      return context.json({ ...roleJson(role), _links: { base: siteBase(context) } });
    })
    .put('/space-roles/:id', async (context) => {
      requireRoleAdministrator(context.get('user'));
      const input = await jsonBody(context, contents);
      const role = requireRole(database, context.req.param('id'));
      const taskId = database.transaction(() => {
        updateRole(database, role, input);
        audit(site, context, 'space-role-updated', input.name);
        return recordAccessTask(site);
      });
      const { id, type, name, description } = roleJson(requireRole(database, context.req.param('id')));
      return context.json({ id, type, name, description, taskId }, 202);
    })
    .delete('/space-roles/:id', (context) => {
      requireRoleAdministrator(context.get('user'));
      const role = requireRole(database, context.req.param('id'));
      const taskId = database.transaction(() => {
        deleteRole(database, role);
        audit(site, context, 'space-role-deleted', role.name);
        return recordAccessTask(site);
      });
      return context.json({ taskId }, 202);
    });
}

function roleJson({ id, type, name, description, permissions }: SpaceRole) {
  return { id: String(id), type, name, description, spacePermissions: permissions };
}

/** Reads `role-type`, `space-id` and `principal-id` with `principal-type`: the roles that are given there, to them. */
function filterOf(site: SiteParts, context: SiteContext): (role: SpaceRole) => boolean {
  const type = choiceParameter(context, 'role-type', ['SYSTEM', 'CUSTOM']);
  const principalType = choiceParameter(context, 'principal-type', principalTypes);
  const principalId = context.req.query('principal-id') || undefined;
  if ((principalType === undefined) !== (principalId === undefined)) {
    throw new SiteError('INVALID_REQUEST_PARAMETER', "Send 'principal-id' and 'principal-type' together.");
  }
  // Every role can be given in every space, so a space alone keeps none away; it must be there, though.
  const spaceId = integerParameter(context, 'space-id');
  if (spaceId !== undefined) requireSpace(site.database, context.get('user'), spaceId);
  if (principalType === undefined || principalId === undefined)
    return (role) => type === undefined || role.type === type;
  const given = site.database.all<{ role_id: number }>(sql`
    select role_id from space_role_assignment
    where principal_type = ${principalType} and principal_id = ${principalId}
      and (${spaceId ?? null} is null or space_id = ${spaceId ?? null})`);
  const ids = new Set(given.map(({ role_id }) => role_id));
  return (role) => (type === undefined || role.type === type) && ids.has(role.id);
}

// Documented so: not a 403.
function requireRoleAdministrator(user: User): void {
  if (!user.isAdministrator) throw notFound();
}

function audit(
  site: SiteParts,
  context: SiteContext,
  event: 'space-role-created' | 'space-role-updated' | 'space-role-deleted',
  name: string,
): void {
  recordAudit(site, context.get('user'), event, { name, objectType: 'Space role' });
}
