import { Hono } from 'hono';
import { z } from 'zod';
import { allOf, isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { offsetLinks, offsetRequest } from '../http/offset-paging.ts';
import { choiceParameter, listParameter } from '../http/parameters.ts';
import { spaceVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import { startedTaskJson } from '../tasks/long-task.ts';
import { createSpace } from './create-space.ts';
import { deleteSpace } from './delete-space.ts';
import { newSpacePermissions } from './new-space-permissions.ts';
import { requireMadeSpace, requireSpaceByKey, type Space } from './space.ts';
import { spaceJsonVersionOne } from './space-json-v1.ts';

const newSpace = z.object({
  name: z.string().trim().min(1, 'a space needs a name').max(200),
  key: z.string().nullish(),
  alias: z.string().nullish(),
  description: z.object({ plain: z.object({ value: z.string() }) }).nullish(),
  permissions: newSpacePermissions,
});

/** Spaces (v1): making, private ones too, listing and deleting. */
export function spaceRoutesVersionOne(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  const create = async (context: SiteContext, isPrivate: boolean): Promise<Response> => {
    const input = await jsonBody(context, newSpace);
    const user = context.get('user');
    const id = createSpace(
      site,
      user,
      {
        name: input.name,
        key: input.key ?? input.alias ?? undefined,
        description: input.description?.plain.value ?? '',
        isPrivate,
        permissions: input.permissions?.length ? input.permissions : undefined,
      },
      'BAD_REQUEST',
    );
    const expanded = new Set(['description']);
    return context.json(
      spaceJsonVersionOne(site, requireMadeSpace(database, id), siteBase(context), expanded),
    );
  };

  return new Hono<SiteEnvironment>()
    .get('/space', (context) => listResponse(site, context))
    .post('/space', (context) => create(context, false))
    .post('/space/_private', (context) => create(context, true))
    .delete('/space/:key', (context) => {
      const key = context.req.param('key');
      const user = context.get('user');
      const space = requireSpaceByKey(database, user, key);
      const taskId = deleteSpace(site, user, space);
      return context.json(startedTaskJson(site, taskId), 202);
    });
}

function listResponse(site: SiteParts, context: SiteContext): Response {
  const request = offsetRequest(context);
  const conditions: Sql[] = [spaceVisibleTo(context.get('user'))];
  const keys = [...listParameter(context, 'spaceKey'), ...listParameter(context, 'keys')];
  if (keys.length > 0)
    conditions.push(
      isOneOf(
        sql`s.key_lower`,
        keys.map((key) => key.toLowerCase()),
      ),
    );
  const type = choiceParameter(context, 'type', ['global', 'personal']);
  if (type !== undefined) conditions.push(sql`s.type = ${type}`);
  const spaces = site.database.all<Space>(
    sql`select s.* from space s where ${allOf(conditions)} order by s.id`,
  );
  const shown = spaces.slice(request.start, request.start + request.limit);
  const expanded = new Set(
    listParameter(context, 'expand').map((name) => name.replace(/^description\..*/, 'description')),
  );
  return context.json({
    results: shown.map((space) => spaceJsonVersionOne(site, space, siteBase(context), expanded)),
    start: request.start,
    limit: request.limit,
    size: shown.length,
    _links: offsetLinks(context, request, spaces.length),
  });
}
