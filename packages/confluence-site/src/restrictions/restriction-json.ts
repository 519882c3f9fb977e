import type { Content } from '../content/content.ts';
import { contentJsonVersionOne } from '../content/content-json-v1.ts';
import { groupJson } from '../groups/group-json.ts';
import type { SiteContext } from '../http/environment.ts';
import { siteBase } from '../http/links.ts';
import type { OffsetRequest } from '../http/offset-paging.ts';
import { listParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { userJson } from '../users/user-json.ts';
import { type Restriction, restrictionsHash } from './restriction.ts';

/** The v1 `ContentRestriction`: those that it lets in, from `start` on, at most `limit` people and as many groups. */
export function restrictionJson(
  site: SiteParts,
  context: SiteContext,
  content: Content,
  restriction: Restriction,
  request: OffsetRequest,
): object {
  const base = siteBase(context);
  const path = `/rest/api/content/${content.id}`;
  const whole = listParameter(context, 'expand').includes('content');
  const part = (all: readonly object[]) => {
    const results = all.slice(request.start, request.start + request.limit);
    return { results, start: request.start, limit: request.limit, size: results.length };
  };
  return {
    operation: restriction.operation,
    restrictions: {
      user: {
        ...part(restriction.users.map((user) => userJson(user, base))),
        _links: { base, context: '/wiki' },
      },
      group: part(restriction.groups.map((group) => groupJson(group, base))),
      _expandable: { user: '', group: '' },
    },
    ...(whole && {
      content: contentJsonVersionOne(site, content, { user: context.get('user'), base, expanded: new Set() }),
    }),
    _expandable: { restrictions: '', ...(!whole && { content: path }) },
    _links: { self: `${base}${path}/restriction/byOperation/${restriction.operation}` },
  };
}

/** The v1 `ContentRestrictionArray`: reading and updating, restricted or not. */
export function restrictionListJson(
  site: SiteParts,
  context: SiteContext,
  content: Content,
  restrictions: readonly Restriction[],
  request: OffsetRequest,
): object {
  const base = siteBase(context);
  return {
    results: restrictions.map((one) => restrictionJson(site, context, content, one, request)),
    start: request.start,
    limit: request.limit,
    size: restrictions.length,
    restrictionsHash: restrictionsHash(restrictions),
    _links: {
      base,
      context: '/wiki',
      self: `${base}/rest/api/content/${content.id}/restriction`,
    },
  };
}
