import { Hono } from 'hono';
import { deleteContent } from '../content/delete-content.ts';
import { requireContent } from '../content/family-routes.ts';
import { contentKinds } from '../content/kinds.ts';
import { isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { listResponse, pageRequest } from '../http/paging.ts';
import { flagParameter, idsParameter, pathId } from '../http/parameters.ts';
import { sortParameter } from '../http/sorting.ts';
import { labelPrefixes } from '../labels/label.ts';
import { carriedBy, labelListResponse, prefixFilter } from '../labels/label-list.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { checkCustomType, listCustomContent, requireCustomContent } from './custom-content.ts';
import { listedCustomBody } from './custom-content-body.ts';
import { customContentUpdate, newCustomContent } from './custom-content-input.ts';
import { childCustomContentJson, customContentJson } from './custom-content-json.ts';
import { customContentResponse, writtenCustomContentResponse } from './single-custom-content.ts';
import { createCustomContent, updateCustomContent } from './write-custom-content.ts';

const childSortKeys = {
  id: sql`c.id`,
  'created-date': sql`c.created_at`,
  'modified-date': sql`c.modified_at`,
};
const sortKeys = { ...childSortKeys, title: sql`c.title_lower` };

/** Custom content (v2): what apps keep in spaces, pages and blog posts under types of their own. */
export function customContentRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .get('/custom-content', (context) => listByType(site, context, listFilters(context)))
    .post('/custom-content', async (context) => {
      const input = await jsonBody(context, newCustomContent);
      const made = createCustomContent(site, context.get('user'), input);
      return writtenCustomContentResponse(site, context, made, 201);
    })
    .get('/custom-content/:id', (context) => {
      const content = requireCustomContent(database, context.get('user'), pathId(context));
      return customContentResponse(site, context, content);
    })
    .put('/custom-content/:id', async (context) => {
      const input = await jsonBody(context, customContentUpdate);
      const written = updateCustomContent(site, context.get('user'), pathId(context), input);
      return writtenCustomContentResponse(site, context, written, 200);
    })
    .delete('/custom-content/:id', (context) => {
      const mode = flagParameter(context, 'purge') ? 'purge' : 'trash';
      deleteContent(site, context.get('user'), 'custom', pathId(context), mode);
      return context.body(null, 204);
    })
    .get('/custom-content/:id/children', (context) => {
      const inside = [sql`c.parent_id = ${pathId(context)}`];
      const order = sortParameter(context, sql`c.id`, childSortKeys, 'id');
      const page = listCustomContent(database, context.get('user'), inside, order, pageRequest(context));
      return listResponse(context, page.rows.map(childCustomContentJson), page.nextCursor);
    })
    .get('/custom-content/:id/labels', (context) => {
      const content = requireCustomContent(database, context.get('user'), pathId(context));
      const conditions = [carriedBy(content.id), prefixFilter(context, labelPrefixes, labelPrefixes)];
      return labelListResponse(site, context, conditions);
    })
    .get('/spaces/:id/custom-content', (context) => {
      const space = requireSpace(database, context.get('user'), pathId(context));
      return listByType(site, context, [sql`c.space_id = ${space.id}`]);
    })
    .route('/', containerRoutes(site));
}

function containerRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const type of ['page', 'blogpost'] as const) {
    routes.get(`/${contentKinds[type].segment}/:id/custom-content`, (context) => {
      const container = requireContent(site, context, type);
      return listByType(site, context, [sql`c.parent_id = ${container.id}`]);
    });
  }
  return routes;
}

function listByType(site: SiteParts, context: SiteContext, conditions: readonly Sql[]): Response {
  const type = context.req.query('type');
  if (!type) throw new SiteError('INVALID_REQUEST_PARAMETER', "The query parameter 'type' is required.");
  const page = listCustomContent(
    site.database,
    context.get('user'),
    [sql`x.type = ${checkCustomType(type)}`, ...conditions],
    sortParameter(context, sql`c.id`, sortKeys, 'id'),
    pageRequest(context),
  );
  const results = page.rows.map((content) => ({
    ...customContentJson(content),
    body: listedCustomBody(site, context, content),
  }));
  return listResponse(context, results, page.nextCursor);
}

function listFilters(context: SiteContext): Sql[] {
  const filters: Sql[] = [];
  const ids = idsParameter(context, 'id', 250);
  if (ids.length > 0) filters.push(isOneOf(sql`c.id`, ids));
  const spaceIds = idsParameter(context, 'space-id', 100);
  if (spaceIds.length > 0) filters.push(isOneOf(sql`c.space_id`, spaceIds));
  return filters;
}
