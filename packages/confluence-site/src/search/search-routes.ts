import { Hono } from 'hono';
import { isoTime } from '../content/content-json.ts';
import { contentJsonVersionOne } from '../content/content-json-v1.ts';
import { webPath } from '../content/content-links.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { offsetLinks, offsetRequest } from '../http/offset-paging.ts';
import { choiceParameter, flagParameter, listParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { spaceWebPath } from '../spaces/space-json.ts';
import { cqlNarrowing } from './cql-context.ts';
import { excerptKinds, excerptsOf } from './excerpt.ts';
import { type FoundContent, searchContent } from './search-content.ts';
import { asSearched } from './searched-state.ts';
import { userSearchResponse } from './user-search.ts';

/** Search by CQL (v1): hits with excerpts, content objects, and people. */
export function searchRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/search', (context) => hitsResponse(site, context))
    .get('/content/search', (context) => contentResponse(site, context))
    .get('/search/user', (context) => userSearchResponse(site, context, requiredCql(context)));
}

/** The `cql` of a request. Throws 400 when it is missing. */
function requiredCql(context: SiteContext): string {
  const cql = context.req.query('cql');
  if (!cql) throw new SiteError('BAD_REQUEST', "The query parameter 'cql' is required.");
  return cql;
}

function hitsResponse(site: SiteParts, context: SiteContext): Response {
  const began = performance.now();
  const cql = requiredCql(context);
  const request = offsetRequest(context);
  const excerpt = choiceParameter(context, 'excerpt', excerptKinds) ?? 'highlight';
  const { conditions = [], statuses } = cqlNarrowing(context);
  const narrowed = { conditions: [...spaceStatusFilter(context), ...conditions], statuses };
  const found = searchContent(site, context.get('user'), cql, request, narrowed);
  const expanded = expandedBelow(context, 'content.');
  const ids = found.rows.map(({ id }) => id);
  const excerpts = excerptsOf(asSearched(site).database, ids, found.wanted, excerpt);
  return context.json({
    results: found.rows.map((content) => hitJson(asSearched(site), context, content, { expanded, excerpts })),
    start: request.start,
    limit: request.limit,
    size: found.rows.length,
    totalSize: found.total,
    cqlQuery: cql,
    searchDuration: Math.round(performance.now() - began),
    archivedResultCount: 0,
    _links: offsetLinks(context, request, found.total),
  });
}

function contentResponse(site: SiteParts, context: SiteContext): Response {
  const request = offsetRequest(context);
  const user = context.get('user');
  const found = searchContent(site, user, requiredCql(context), request, cqlNarrowing(context));
  const reader = { user, base: siteBase(context), expanded: expandedBelow(context, '') };
  return context.json({
    results: found.rows.map((content) => contentJsonVersionOne(asSearched(site), content, reader)),
    start: request.start,
    limit: request.limit,
    size: found.rows.length,
    _links: offsetLinks(context, request, found.total),
  });
}

interface HitOptions {
  readonly expanded: ReadonlySet<string>;
  readonly excerpts: ReadonlyMap<number, string>;
}

function hitJson(site: SiteParts, context: SiteContext, content: FoundContent, options: HitOptions): object {
  const reader = { user: context.get('user'), base: siteBase(context), expanded: options.expanded };
  return {
    content: contentJsonVersionOne(site, content, reader),
    title: content.title,
    excerpt: options.excerpts.get(content.id) ?? '',
    url: webPath(content),
    resultGlobalContainer: {
      title: content.space_name,
      displayUrl: spaceWebPath({ key: content.space_key }),
    },
    breadcrumbs: [],
    entityType: 'content',
    iconCssClass: content.type === 'page' ? 'aui-icon content-type-page' : 'aui-icon content-type-blogpost',
    lastModified: isoTime(content.modified_at),
    friendlyLastModified: isoTime(content.modified_at).slice(0, 10),
    score: content.score,
  };
}

function expandedBelow(context: SiteContext, prefix: string): ReadonlySet<string> {
  return new Set(
    listParameter(context, 'expand')
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length)),
  );
}

function spaceStatusFilter(context: SiteContext): Sql[] {
  const filters: Sql[] = [];
  if (!flagParameter(context, 'includeArchivedSpaces')) filters.push(sql`s.status <> 'archived'`);
  if (flagParameter(context, 'excludeCurrentSpaces')) filters.push(sql`s.status <> 'current'`);
  return filters;
}
