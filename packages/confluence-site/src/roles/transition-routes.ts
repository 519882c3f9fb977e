import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { pageRequest } from '../http/paging.ts';
import type { SiteParts } from '../site-parts.ts';
import { recordAccessTask, requireAccessTask } from './access-task.ts';

const principalType = z.enum([
  'USER',
  'GROUP',
  'GUEST',
  'ANONYMOUS',
  'ALL_LICENSED_USERS_USER_CLASS',
  'ALL_PRODUCT_ADMINS_USER_CLASS',
  'APP',
]);
const spaceSelection = z.object({
  spaceType: z.enum(['ALL', 'ALL_EXCEPT_PERSONAL', 'ALL_EXCEPT_SPECIFIC', 'PERSONAL', 'SPECIFIC']),
  selectedSpaces: z.array(z.object({ id: z.string(), key: z.string() })).optional(),
});
const roleAssignments = z.object({
  assignments: z
    .array(
      z.object({
        permissionCombinationId: z.string(),
        principalTypeAssignments: z.array(
          z.object({ principalType, removeAccess: z.boolean(), roleId: z.string().nullish() }),
        ),
      }),
    )
    .min(1),
  spaceSelection,
});
const accessRemovals = z.object({ permissionCombinationIds: z.array(z.string()).min(1), spaceSelection });

const root = '/space-permissions/transition';

// Documented so: not a 403.
const administratorsOnly = createMiddleware<SiteEnvironment>(async (context, next) => {
  if (!context.get('user').isAdministrator) throw notFound();
  await next();
});

/**
 * The way of a site from single permissions to roles (v2): permissions that somebody has and no role gives, to be
 * replaced by roles or taken away. All permissions of this site come with roles, so there are none such.
 */
export function transitionRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .use(`${root}/*`, administratorsOnly)
    .get(`${root}/combinations`, (context) => {
      pageRequest(context);
      return context.json({ results: [], generatedAt: null, cursor: null });
    })
    .post(`${root}/combinations`, (context) => accepted(site, context))
    .post(`${root}/role-assignments`, async (context) => {
      const { assignments } = await jsonBody(context, roleAssignments);
      throw unknownCombination(assignments[0]?.permissionCombinationId);
    })
    .post(`${root}/access-removals`, async (context) => {
      const { permissionCombinationIds } = await jsonBody(context, accessRemovals);
      throw unknownCombination(permissionCombinationIds[0]);
    })
    .get(`${root}/tasks/:taskId`, (context) => {
      const task = requireAccessTask(site, context.req.param('taskId'));
      return context.json({ taskId: task.id, status: 'COMPLETED', errorMessage: null });
    });
}

function accepted(site: SiteParts, context: SiteContext): Response {
  const taskId = recordAccessTask(site);
  const statusUrl = `${siteBase(context)}/api/v2${root}/tasks/${taskId}`;
  return context.json({ taskId, status: 'COMPLETED', statusUrl }, 202);
}

function unknownCombination(id: string | undefined): SiteError {
  return new SiteError(
    'INVALID_REQUEST_PARAMETER',
    `There is no combination of permissions '${id}': list them with GET ${root}/combinations.`,
  );
}
