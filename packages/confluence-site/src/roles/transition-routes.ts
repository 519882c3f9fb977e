import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { isoTime } from '../content/content-json.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { pageRequest, positionCursor } from '../http/paging.ts';
import {
  combinationJson,
  listCombinations,
  type PermissionCombination,
  removeAccess,
} from '../permissions/permission-combination.ts';
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
 * The way of a site from single permissions to roles (v2): combinations of permissions that principals have, to be
 * taken away or replaced by roles. Such a site has no roles yet, so here they can only be taken away; and on a site with
 * roles all permissions come with them, so it has no combinations.
 */
export function transitionRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .use(`${root}/*`, administratorsOnly)
    .get(`${root}/combinations`, (context) => {
      const { limit, after } = pageRequest(context);
      const all = listCombinations(database);
      const start = after?.[1] ?? 0;
      return context.json({
        results: all.slice(start, start + limit).map(combinationJson),
        generatedAt: all.length > 0 ? isoTime(site.now()) : null,
        cursor: start + limit < all.length ? positionCursor(start + limit) : null,
      });
    })
    .post(`${root}/combinations`, (context) => accepted(site, context))
    .post(`${root}/role-assignments`, async (context) => {
      const { assignments, spaceSelection } = await jsonBody(context, roleAssignments);
      database.transaction(() => {
        for (const { permissionCombinationId, principalTypeAssignments } of assignments) {
          const combination = requireCombination(database, permissionCombinationId);
          for (const { principalType, removeAccess: isRemoval } of principalTypeAssignments) {
            if (!isRemoval) throw new SiteError('BAD_REQUEST', 'This site has no roles yet to assign.');
            removeAccess(
              database,
              combination,
              (access) =>
                access.principalType === principalType && selects(site, spaceSelection, access.spaceId),
            );
          }
        }
      });
      return accepted(site, context);
    })
    .post(`${root}/access-removals`, async (context) => {
      const { permissionCombinationIds, spaceSelection } = await jsonBody(context, accessRemovals);
      database.transaction(() => {
        for (const id of permissionCombinationIds) {
          removeAccess(database, requireCombination(database, id), ({ spaceId }) =>
            selects(site, spaceSelection, spaceId),
          );
        }
      });
      return accepted(site, context);
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

function requireCombination(database: Database, id: string): PermissionCombination {
  const combination = listCombinations(database).find((one) => one.id === id);
  if (combination) return combination;
  throw new SiteError(
    'INVALID_REQUEST_PARAMETER',
    `There is no combination of permissions '${id}': list them with GET ${root}/combinations.`,
  );
}

function selects(
  { database }: SiteParts,
  { spaceType, selectedSpaces = [] }: z.output<typeof spaceSelection>,
  spaceId: number,
): boolean {
  const isNamed = selectedSpaces.some(({ id }) => id === String(spaceId));
  const isPersonal =
    database.first(sql`select 1 from space where id = ${spaceId} and type = 'personal'`) !== undefined;
  const selected = {
    ALL: true,
    ALL_EXCEPT_PERSONAL: !isPersonal,
    ALL_EXCEPT_SPECIFIC: !isNamed,
    PERSONAL: isPersonal,
    SPECIFIC: isNamed,
  };
  return selected[spaceType];
}
