import { Hono } from 'hono';
import { z } from 'zod';
import { isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { listResponse, pageRequest } from '../http/paging.ts';
import { choiceParameter, flagParameter, idsParameter, listParameter, pathId } from '../http/parameters.ts';
import { sortParameter } from '../http/sorting.ts';
import type { Label } from '../labels/label.ts';
import { labelJson } from '../labels/label-json.ts';
import { labelListResponse, prefixFilter } from '../labels/label-list.ts';
import type { SiteParts } from '../site-parts.ts';
import { createSpace } from './create-space.ts';
import { listSpaces, requireSpace } from './space.ts';
import { listedSpaceJson, spaceJson, spaceWebPath } from './space-json.ts';

const types = [
  'global',
  'collaboration',
  'knowledge_base',
  'personal',
  'system',
  'onboarding',
  'xflow_sample_space',
] as const;
const sortKeys = { id: sql`s.id`, key: sql`s.key_lower`, name: sql`lower(s.name)` } as const;

const newSpace = z.object({
  name: z.string().trim().min(1, 'a space needs a name').max(255),
  key: z.string().optional(),
  alias: z.string().optional(),
  description: z.object({ value: z.string(), representation: z.string().optional() }).nullish(),
  createPrivateSpace: z.boolean().default(false),
});

/** Spaces (v2). The site has role-based access, so v2 makes spaces too. */
export function spaceRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .get('/spaces', (context) => {
      const order = sortParameter(context, sql`s.id`, sortKeys, 'id');
      const page = listSpaces(database, context.get('user'), filters(context), order, pageRequest(context));
      return listResponse(
        context,
        page.rows.map((space) => listedSpaceJson(context, space)),
        page.nextCursor,
      );
    })
    .post('/spaces', async (context) => {
      const input = await jsonBody(context, newSpace);
      const user = context.get('user');
      const id = createSpace(
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
      if (!flagParameter(context, 'include-labels')) return context.json({ ...json, _links });
      return context.json({ ...json, labels: includedLabels(site, space.id), _links });
    })
    .get('/spaces/:id/labels', (context) => {
      const space = requireSpace(database, context.get('user'), pathId(context));
      return labelListResponse(site, context, [
        sql`exists (select 1 from space_label sl where sl.label_id = l.id and sl.space_id = ${space.id})`,
        prefixFilter(context, ['my', 'team'], ['my', 'team']),
      ]);
    });
}

function filters(context: SiteContext): Sql[] {
  const conditions: Sql[] = [];
  const ids = idsParameter(context, 'ids', 250);
  if (ids.length > 0) conditions.push(isOneOf(sql`s.id`, ids));
  const keys = listParameter(context, 'keys', 250).map((key) => key.toLowerCase());
  if (keys.length > 0) conditions.push(isOneOf(sql`s.key_lower`, keys));
  const type = choiceParameter(context, 'type', types);
  if (type !== undefined) conditions.push(sql`s.type = ${type}`);
  const status = choiceParameter(context, 'status', ['current', 'archived']);
  if (status !== undefined) conditions.push(sql`s.status = ${status}`);
  const labels = listParameter(context, 'labels').map((label) => label.toLowerCase());
  if (labels.length > 0) {
    conditions.push(sql`exists (
      select 1 from space_label sl join label l on l.id = sl.label_id
      where sl.space_id = s.id and ${isOneOf(sql`l.name`, labels)})`);
  }
  return conditions;
}

function includedLabels(site: SiteParts, spaceId: number): object {
  const labels = site.database.all<Label>(sql`
    select l.* from label l join space_label sl on sl.label_id = l.id where sl.space_id = ${spaceId}
    order by l.name limit 50`);
  return {
    results: labels.map(labelJson),
    meta: { hasMore: false },
    _links: { self: `/wiki/api/v2/spaces/${spaceId}/labels` },
  };
}
