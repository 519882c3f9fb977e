import { Hono } from 'hono';
import { commentTypes, containedIds } from '../content/contained-content.ts';
import { type Content, contentColumns, contentTables, findContent } from '../content/content.ts';
import { contentJsonVersionOne } from '../content/content-json-v1.ts';
import { type ContentType, contentKinds, pathContentId, treeTypes } from '../content/kinds.ts';
import { allOf, isOneOf, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { type OffsetRequest, offsetLinks, offsetRequest } from '../http/offset-paging.ts';
import { listParameter } from '../http/parameters.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import { maximumDepth, treeIds } from './descendants.ts';

/** What v1 calls the kinds that a descendant can be of. */
const descendantTypes = {
  attachment: ['attachment'],
  comment: commentTypes,
  page: ['page'],
  whiteboard: ['whiteboard'],
  database: ['database'],
  embed: ['embed'],
  folder: ['folder'],
} as const satisfies Record<string, readonly ContentType[]>;

type DescendantType = keyof typeof descendantTypes;

const typeNames: readonly DescendantType[] = [
  'attachment',
  'comment',
  'page',
  'whiteboard',
  'database',
  'embed',
  'folder',
];

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
      const type = typeNames.find((name) => name === context.req.param('type'));
      if (type === undefined) {
        throw new SiteError('BAD_REQUEST', `The type of descendants is one of: ${typeNames.join(', ')}.`);
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
  const below = idsBelow(site, context, content, type, depth);
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

function idsBelow(
  site: SiteParts,
  context: SiteContext,
  content: Content,
  type: DescendantType,
  depth: number,
): number[] {
  const types = descendantTypes[type];
  const isInTree = types.some((name) => contentKinds[name].place === 'tree');
  const ids = isInTree
    ? treeIds(site.database, content.id, depth).slice(1)
    : containedIds(site, content.id, types);
  const conditions = [
    isOneOf(sql`c.id`, ids),
    isOneOf(sql`c.type`, types),
    sql`c.status in ('current', 'archived')`,
    contentVisibleTo(context.get('user')),
  ];
  const visible = site.database.all<{ id: number }>(
    sql`select c.id from content c cross join space s on s.id = c.space_id where ${allOf(conditions)}`,
  );
  const isVisible = new Set(visible.map(({ id }) => id));
  return ids.filter((id) => isVisible.has(id));
}

/** Those with these ids, in their order. */
function contentsOf(site: SiteParts, ids: readonly number[]): Content[] {
  const found = site.database.all<Content>(
    sql`select ${contentColumns} from ${contentTables} where ${isOneOf(sql`c.id`, ids)}`,
  );
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The types that can be below a content at all. */
function typesBelow(content: Content): readonly DescendantType[] {
  if (treeTypes.some((type) => type === content.type)) return typeNames;
  if (content.type === 'attachment') return ['comment'];
  if (content.type === 'footer-comment' || content.type === 'inline-comment') return ['attachment'];
  return ['attachment', 'comment'];
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
