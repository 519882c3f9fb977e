import { parseCql } from '../cql/parser.ts';
import type { Comparison, Condition } from '../cql/syntax.ts';
import type { SiteContext } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { offsetLinks, offsetRequest } from '../http/offset-paging.ts';
import type { SiteParts } from '../site-parts.ts';
import { listUsers, type User } from '../users/user.ts';
import { userJson } from '../users/user-json.ts';

/** Answers a search for people, which knows their account id and name only: `user.fullname ~ "jo"`. */
export function userSearchResponse(site: SiteParts, context: SiteContext, cql: string): Response {
  const began = performance.now();
  const { condition } = parseCql(cql);
  const request = offsetRequest(context);
  const found = listUsers(site.database).filter(
    (user) => !condition || meets(user, condition, context.get('user')),
  );
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

function meets(user: User, condition: Condition, asker: User): boolean {
  switch (condition.kind) {
    case 'and':
      return meets(user, condition.left, asker) && meets(user, condition.right, asker);
    case 'or':
      return meets(user, condition.left, asker) || meets(user, condition.right, asker);
    case 'not':
      return !meets(user, condition.condition, asker);
    case 'comparison':
      return isMatch(user, condition, asker) !== isNegative(condition);
  }
}

function isMatch(user: User, { field, operands }: Comparison, asker: User): boolean {
  const values = operands.map((operand) => (operand.kind === 'literal' ? operand.text : asker.accountId));
  switch (field) {
    case 'type':
      return values.includes('user');
    case 'user':
    case 'user.accountid':
    case 'user.userkey':
      return values.includes(user.accountId);
    case 'user.fullname':
      return values.some((value) => startsSomeWord(user.displayName, value));
    default:
      throw new SiteError('BAD_REQUEST', `Unsupported CQL field '${field}' for this resource`);
  }
}

function startsSomeWord(name: string, wanted: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  return wanted
    .toLowerCase()
    .replaceAll('*', '')
    .split(/\s+/)
    .every((piece) => words.some((word) => word.startsWith(piece)));
}

function isNegative({ operator }: Comparison): boolean {
  return operator === '!=' || operator === '!~' || operator === 'not in';
}
