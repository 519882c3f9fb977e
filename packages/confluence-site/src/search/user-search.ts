import { parseCql } from '../cql/parser.ts';
import { compileUserCondition } from '../cql/user-conditions.ts';
import type { SiteContext } from '../http/environment.ts';
import { siteBase } from '../http/links.ts';
import { offsetLinks, offsetRequest } from '../http/offset-paging.ts';
import type { SiteParts } from '../site-parts.ts';
import { listUsers } from '../users/user.ts';
import { userJson } from '../users/user-json.ts';

/** Answers a search for people, which knows their account id and name only: `user.fullname ~ "jo"`. */
export function userSearchResponse(site: SiteParts, context: SiteContext, cql: string): Response {
  const began = performance.now();
  const { condition } = parseCql(cql);
  const request = offsetRequest(context);
  const isFound = condition && compileUserCondition(condition, { query: cql, user: context.get('user') });
  const found = listUsers(site.database).filter((user) => isFound?.(user) ?? true);
  const base = siteBase(context);
  const results = found.slice(request.start, request.start + request.limit).map((user) => ({
    user: userJson(user, base),
    title: user.displayName,
    excerpt: '',
    url: `/people/${encodeURIComponent(user.accountId)}`,
    breadcrumbs: [],
    entityType: 'user',
    iconCssClass: 'aui-icon content-type-profile',
    lastModified: '1970-01-01T00:00:00.000Z',
    friendlyLastModified: '1970-01-01',
    score: 0,
  }));
  return context.json({
    results,
    start: request.start,
    limit: request.limit,
    size: results.length,
    totalSize: found.length,
    cqlQuery: cql,
    searchDuration: Math.round(performance.now() - began),
    archivedResultCount: 0,
    _links: offsetLinks(context, request, found.length),
  });
}
