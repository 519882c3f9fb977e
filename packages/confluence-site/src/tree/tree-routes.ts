import { Hono } from 'hono';
import { type Content, findContent } from '../content/content.ts';
import { requireContent } from '../content/family-routes.ts';
import { contentKinds, type TreeType, treeTypes } from '../content/kinds.ts';
import { childPageSortKeys, childSortKeys, listContent } from '../content/list-content.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { listResponse, pageRequest, type SortOrder } from '../http/paging.ts';
import { integerParameter, pathId } from '../http/parameters.ts';
import { sortParameter } from '../http/sorting.ts';
import { asSearched, stillVisibleTo } from '../search/searched-state.ts';
import type { SiteParts } from '../site-parts.ts';
import { ancestorsOf } from './ancestors.ts';
import { childJson, childPageJson, directlyBelow } from './children.ts';
import { descendantJson, listDescendants } from './descendants.ts';

/** What is above and below a content in its space's tree (v2), for each kind that stands in it. */
export function treeRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const type of treeTypes) addRoutes(routes, site, type);
  return routes.get('/pages/:id/children', (context) => {
    // The documents forget the 404 of this deprecated list; the real site has it.
    const { id } = requireContent(site, context, 'page');
    const order = sortParameter(context, sql`c.id`, childPageSortKeys, 'child-position');
    return belowResponse(site, context, id, { order, types: ['page'], toJson: childPageJson });
  });
}

function addRoutes(routes: Hono<SiteEnvironment>, site: SiteParts, type: TreeType): void {
  const path = `/${contentKinds[type].segment}/:id`;
  routes.get(`${path}/direct-children`, (context) => {
    const order = sortParameter(context, sql`c.id`, childSortKeys, 'child-position');
    // The documents declare a 404 for every kind but this one: what is no whiteboard has nothing below it.
    if (type === 'whiteboard' && !findContent(site.database, context.get('user'), pathId(context), type))
      return listResponse(context, []);
    const { id } = requireContent(site, context, type);
    return belowResponse(site, context, id, { order, types: treeTypes, toJson: childJson });
  });
  routes.get(`${path}/descendants`, (context) => descendantsResponse(site, context, type));
  routes.get(`${path}/ancestors`, (context) => ancestorsResponse(site, context, type));
}

interface ChildList {
  readonly order: SortOrder;
  readonly types: readonly TreeType[];
  readonly toJson: (child: Content) => object;
}

function belowResponse(site: SiteParts, context: SiteContext, parentId: number, list: ChildList): Response {
  const user = context.get('user');
  const conditions = [...directlyBelow(parentId, list.types), ...stillVisibleTo(site, user)];
  const children = listContent(asSearched(site).database, user, conditions, list.order, pageRequest(context));
  return listResponse(context, children.rows.map(list.toJson), children.nextCursor);
}

function descendantsResponse(site: SiteParts, context: SiteContext, type: TreeType): Response {
  const content = requireContent(site, context, type);
  const depth = integerParameter(context, 'depth') ?? 2;
  if (depth < 1 || depth > 10) {
    throw new SiteError('INVALID_REQUEST_PARAMETER', "'depth' must be between 1 and 10.");
  }
  const user = context.get('user');
  const page = listDescendants(
    asSearched(site).database,
    user,
    content.id,
    depth,
    pageRequest(context),
    stillVisibleTo(site, user),
  );
  return listResponse(context, page.rows.map(descendantJson), page.nextCursor);
}

// No cursor here: a caller that wants those further up asks again with the first one's id.
function ancestorsResponse(site: SiteParts, context: SiteContext, type: TreeType): Response {
  const content = requireContent(site, context, type);
  const { limit, after } = pageRequest(context);
  if (after) throw new SiteError('INVALID_REQUEST_PARAMETER', "'cursor' is not taken here.");
  const nearest = ancestorsOf(site.database, content.id).slice(-limit);
  const ancestors = nearest.map((ancestor) => ({ id: String(ancestor.id), type: ancestor.type }));
  // The documents have links on none of these lists; the real site has them on that of a page.
  return type === 'page' ? listResponse(context, ancestors) : context.json({ results: ancestors });
}
