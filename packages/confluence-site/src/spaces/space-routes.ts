import { Hono } from 'hono';
import { z } from 'zod';
import { sql } from '../database/sql.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { numericId } from '../http/identifiers.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { listResponse, pageRequest } from '../http/paging.ts';
import { pathId } from '../http/parameters.ts';
import { sortParameter } from '../http/sorting.ts';
import { labelListResponse, prefixFilter } from '../labels/label-list.ts';
import { rolesOnly } from '../permissions/required-kind-of-site.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import { assignRole, copyRoles, principalTypes, requireAnAdministrator } from '../roles/role-assignment.ts';
import { requireRole } from '../roles/space-role.ts';
import type { SiteParts } from '../site-parts.ts';
import { createSpace } from './create-space.ts';
import { includedInSpace } from './included-in-space.ts';
import { listSpaces, requireSpace } from './space.ts';
import { spaceConditions, spaceSortKeys } from './space-conditions.ts';
import { listedSpaceJson, spaceJson, spaceWebPath } from './space-json.ts';

const roleAssignments = z.array(
  z.object({
    principal: z.object({ principalType: z.enum(principalTypes), principalId: z.string().min(1) }),
    roleId: z.string(),
  }),
);

const newSpace = z.object({
  name: z.string().trim().min(1, 'a space needs a name').max(255),
  key: z.string().optional(),
  alias: z.string().optional(),
  description: z.object({ value: z.string(), representation: z.string().optional() }).nullish(),
  createPrivateSpace: z.boolean().default(false),
  roleAssignments: roleAssignments.optional(),
  copySpaceAccessConfiguration: numericId.optional(),
});

/** Spaces (v2). Only a site with roles lets v2 make them. */
export function spaceRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .get('/spaces', (context) => {
      const order = sortParameter(context, sql`s.id`, spaceSortKeys, 'id');
      const page = listSpaces(
        database,
        context.get('user'),
        spaceConditions(context),
        order,
        pageRequest(context),
      );
      return listResponse(
        context,
        page.rows.map((space) => listedSpaceJson(context, space)),
        page.nextCursor,
      );
    })
    .post('/spaces', rolesOnly(site), async (context) => {
      const input = await jsonBody(context, newSpace);
      const user = context.get('user');
      const id = database.transaction(() => {
        const made = createSpace(
          site,
          user,
          {
            name: input.name,
            key: input.key ?? input.alias,
            description: input.description?.value ?? '',
            isPrivate: input.createPrivateSpace,
          },
          'CONFLICT',
        );
        if (input.copySpaceAccessConfiguration !== undefined)
          copyRoles(database, requireSpace(database, user, input.copySpaceAccessConfiguration).id, made);
        for (const { principal, roleId } of input.roleAssignments ?? [])
          assignRole(database, made, principal, requireRole(database, roleId).id);
        requireAnAdministrator(database, made);
        return made;
      });
      const space = requireSpace(database, user, id);
      context.header('Location', `${siteBase(context)}/api/v2/spaces/${id}`);
      const _links = { webui: spaceWebPath(space), base: siteBase(context) };
      return context.json({ ...listedSpaceJson(context, space), _links }, 201);
    })
    .get('/spaces/:id', (context) => {
      const space = requireSpace(database, context.get('user'), pathId(context));
      const { currentActiveAlias: _alias, ...json } = {
        currentActiveAlias: '',
        ...spaceJson(context, space),
      };
      const _links = { webui: spaceWebPath(space), base: siteBase(context) };
      return context.json({ ...json, ...includedInSpace(site, context, space), _links });
    })
    .get('/spaces/:id/labels', (context) => {
      const space = requireSpace(database, context.get('user'), pathId(context));
      return labelListResponse(site, context, [
        sql`exists (select 1 from space_label sl where sl.label_id = l.id and sl.space_id = ${space.id})`,
        prefixFilter(context, ['my', 'team'], ['my', 'team']),
      ]);
    })
    .get('/spaces/:id/content/labels', (context) => {
      const user = context.get('user');
      const space = requireSpace(database, user, pathId(context));
      return labelListResponse(site, context, [
        sql`exists (
          select 1 from content_label cl join content c on c.id = cl.content_id join space s on s.id = c.space_id
          where cl.label_id = l.id and s.id = ${space.id} and ${contentVisibleTo(user)})`,
        prefixFilter(context, ['my', 'team'], ['my', 'team']),
      ]);
    });
}
