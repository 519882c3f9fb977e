import { Hono } from 'hono';
import type { Content } from '../content/content.ts';
import { deleteContent } from '../content/delete-content.ts';
import { requireContent } from '../content/family-routes.ts';
import { includedFields } from '../content/included-fields.ts';
import { contentKinds } from '../content/kinds.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { flagParameter, pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { createTreeItem } from './create-tree-item.ts';
import { type TreeItemType, treeItemJson, treeItemKinds } from './tree-item.ts';

const types: readonly TreeItemType[] = ['whiteboard', 'database', 'embed', 'folder'];

/** Whiteboards, databases, Smart Links and folders (v2): making, reading and moving to the trash. */
export function treeItemRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const type of types) addRoutes(routes, site, type);
  return routes;
}

function addRoutes(routes: Hono<SiteEnvironment>, site: SiteParts, type: TreeItemType): void {
  const root = `/${contentKinds[type].segment}`;
  const { input, canBePrivate } = treeItemKinds[type];
  routes.post(root, async (context) => {
    const isPrivate = canBePrivate && flagParameter(context, 'private');
    const item = await jsonBody(context, input);
    return answer(site, context, createTreeItem(site, context.get('user'), type, item, isPrivate));
  });
  routes.get(`${root}/:id`, (context) => {
    const item = requireContent(site, context, type);
    return answer(site, context, item);
  });
  routes.delete(`${root}/:id`, (context) => {
    deleteContent(site, context.get('user'), type, pathId(context), 'trash');
    return context.body(null, 204);
  });
}

function answer(site: SiteParts, context: SiteContext, item: Content): Response {
  const json = treeItemJson(site.database, item);
  const links = '_links' in json && typeof json._links === 'object' ? json._links : {};
  return context.json({
    ...json,
    ...includedFields(site, context, item),
    _links: { ...links, base: siteBase(context) },
  });
}
