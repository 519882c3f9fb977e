import { Hono } from 'hono';
import { ancestorsOf, childPageJson, directlyBelow } from '../content/children.ts';
import type { Content } from '../content/content.ts';
import { familyRoutes, requireContent } from '../content/family-routes.ts';
import { childPageSortKeys, childSortKeys, listContent } from '../content/list-content.ts';
import { writtenResponse } from '../content/single-content.ts';
import { retitleContent } from '../content/update-content.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { listResponse, pageRequest, type SortOrder } from '../http/paging.ts';
import { pathId } from '../http/parameters.ts';
import { sortParameter } from '../http/sorting.ts';
import type { SiteParts } from '../site-parts.ts';
import { createPage } from './create-page.ts';
import { titleUpdate, updatePage } from './update-page.ts';

/** Pages (v2): what they share with blog posts, writing, and the tree. */
export function pageRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .route('/', familyRoutes(site, 'page'))
    .post('/pages', async (context) => writtenResponse(site, context, await createPage(site, context)))
    .put('/pages/:id', async (context) => writtenResponse(site, context, await updatePage(site, context)))
    .put('/pages/:id/title', async (context) => {
      const { title } = await jsonBody(context, titleUpdate);
      const page = retitleContent(site, context.get('user'), 'page', pathId(context), title);
      return writtenResponse(site, context, page);
    })
    .get('/pages/:id/children', (context) => {
      const order = sortParameter(context, sql`c.id`, childPageSortKeys, 'child-position');
      return childrenResponse(site, context, order, childPageJson);
    })
    .get('/pages/:id/direct-children', (context) => {
      const order = sortParameter(context, sql`c.id`, childSortKeys, 'child-position');
      return childrenResponse(site, context, order, (child) => ({
        ...childPageJson(child),
        type: child.type,
      }));
    })
    .get('/pages/:id/ancestors', (context) => ancestorsResponse(site, context));
}

function childrenResponse(
  site: SiteParts,
  context: SiteContext,
  order: SortOrder,
  toJson: (child: Content) => object,
): Response {
  const page = requireContent(site, context, 'page');
  const user = context.get('user');
  const children = listContent(site.database, user, directlyBelow(page.id), order, pageRequest(context));
  return listResponse(context, children.rows.map(toJson), children.nextCursor);
}

// No cursor here: a caller that wants those further up asks again with the first one's id.
function ancestorsResponse(site: SiteParts, context: SiteContext): Response {
  const page = requireContent(site, context, 'page');
  const { limit, after } = pageRequest(context);
  if (after) throw new SiteError('INVALID_REQUEST_PARAMETER', "'cursor' is not taken here.");
  const nearest = ancestorsOf(site.database, page.id).slice(-limit);
  return listResponse(
    context,
    nearest.map((ancestor) => ({ id: String(ancestor.id), type: 'page' })),
  );
}
