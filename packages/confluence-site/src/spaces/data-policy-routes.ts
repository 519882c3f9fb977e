import { Hono } from 'hono';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { listResponse, pageRequest } from '../http/paging.ts';
import { sortParameter } from '../http/sorting.ts';
import type { SiteParts } from '../site-parts.ts';
import { listSpaces, type Space } from './space.ts';
import { spaceConditions, spaceSortKeys } from './space-conditions.ts';
import { spaceIcon, spaceWebPath, writtenDescription } from './space-json.ts';

/** What the organisation's data policies keep apps from (v2). It has none here, so nothing is blocked. */
export function dataPolicyRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/data-policies/metadata', (context) => context.json({ anyContentBlocked: false }))
    .get('/data-policies/spaces', (context) => {
      const order = sortParameter(context, sql`s.id`, spaceSortKeys, 'id');
      const user = context.get('user');
      const page = listSpaces(site.database, user, spaceConditions(context), order, pageRequest(context));
      const results = page.rows.map((space) => policyJson(context, space));
      return listResponse(context, results, page.nextCursor);
    });
}

function policyJson(context: SiteContext, space: Space): object {
  return {
    id: String(space.id),
    key: space.key,
    name: space.name,
    description: writtenDescription(context, space),
    dataPolicy: { anyContentBlocked: false },
    icon: spaceIcon(space),
    _links: { webui: spaceWebPath(space) },
  };
}
