import { Hono } from 'hono';
import { type Content, findContent } from '../content/content.ts';
import { contentJsonVersionOne } from '../content/content-json-v1.ts';
import { contentKinds, pathContentId } from '../content/kinds.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { type OffsetRequest, offsetLinks, offsetRequest } from '../http/offset-paging.ts';
import { listParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { maximumDepth } from './descendants.ts';
import {
  contentsOf,
  type DescendantType,
  descendantTypeNames,
  idsBelow,
  typesBelow,
} from './descendants-by-type.ts';

/** All that is below a content, and what belongs to it, by type (v1). */
export function descendantRoutesVersionOne(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/content/:id/descendant', (context) => {
      const content = requireContent(site, context);
      const path = `/rest/api/content/${content.id}/descendant`;
      const expanded = new Set(listParameter(context, 'expand'));
      const types = typesBelow(content);
      const isExpanded = (type: DescendantType) => expanded.has(type);
      const lists = types
        .filter(isExpanded)
        .map((type) => [type, listOf(site, context, content, type, maximumDepth, { start: 0, limit: 25 })]);
      const others = types.filter((type) => !isExpanded(type)).map((type) => [type, `${path}/${type}`]);
      return context.json({
        ...Object.fromEntries(lists),
        _expandable: Object.fromEntries(others),
        _links: { base: siteBase(context), context: '/wiki', self: `${siteBase(context)}${path}` },
      });
    })
    .get('/content/:id/descendant/:type', (context) => {
      const content = requireContent(site, context);
      const type = descendantTypeNames.find((name) => name === context.req.param('type'));
      if (type === undefined) {
        throw new SiteError(
          'BAD_REQUEST',
          `The type of descendants is one of: ${descendantTypeNames.join(', ')}.`,
        );
      }
      return context.json(listOf(site, context, content, type, depthOf(context), offsetRequest(context)));
    });
}

/** The v1 `ContentArray` of one type of descendants. */
function listOf(
  site: SiteParts,
  context: SiteContext,
  content: Content,
  type: DescendantType,
  depth: number,
  request: OffsetRequest,
): object {
  const below = idsBelow(site, context.get('user'), content, type, depth);
  const shown = contentsOf(site, below.slice(request.start, request.start + request.limit));
  const expanded = new Set(listParameter(context, 'expand'));
  const reader = { user: context.get('user'), base: siteBase(context), expanded };
  return {
    results: shown.map((one) => contentJsonVersionOne(site, one, reader)),
    start: request.start,
    limit: request.limit,
    size: shown.length,
    _links: offsetLinks(context, request, below.length),
  };
}

function depthOf(context: SiteContext): number {
  const depth = context.req.query('depth') || 'all';
  if (depth === 'all') return maximumDepth;
  if (depth === 'root') return 1;
  if (/^\d{1,3}$/.test(depth) && Number(depth) >= 1 && Number(depth) <= 100) return Number(depth);
  throw new SiteError('BAD_REQUEST', "'depth' is 'all', 'root' or a number from 1 to 100.");
}

function requireContent(site: SiteParts, context: SiteContext): Content {
  const id = pathContentId(context, contentKinds.attachment);
  const content = findContent(site.database, context.get('user'), id);
  if (!content || content.status === 'trashed') throw notFound(`No content found with id: ${id}`);
  return content;
}
