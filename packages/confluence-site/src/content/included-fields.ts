import type { SiteContext } from '../http/environment.ts';
import { flagParameter } from '../http/parameters.ts';
import { labelsOfContent } from '../labels/label.ts';
import { labelJson } from '../labels/label-json.ts';
import { listLikes } from '../likes/like.ts';
import { operationsOnContent } from '../operations/operations.ts';
import { firstProperties } from '../properties/property.ts';
import { contentPropertyJson } from '../properties/property-json.ts';
import { isFavourite } from '../relations/relation.ts';
import type { SiteParts } from '../site-parts.ts';
import { childrenOf } from '../tree/children.ts';
import { newestVersions, storedVersionJson } from '../versions/version.ts';
import type { Content } from './content.ts';
import { contentKinds } from './kinds.ts';

/** The most that an `include-…` parameter brings; the rest is read at `_links.self`. */
const maximumIncluded = 50;

/** The fields that `include-labels`, `include-versions` and their like ask for, each a short list. */
export function includedFields(
  site: SiteParts,
  context: SiteContext,
  content: Content,
): Record<string, unknown> {
  const self = `/wiki/api/v2/${contentKinds[content.type].segment}/${content.id}`;
  const fields: Record<string, unknown> = {};
  if (flagParameter(context, 'include-labels')) {
    fields.labels = included(labelsOfContent(site.database, content.id).map(labelJson), `${self}/labels`);
  }
  if (flagParameter(context, 'include-versions')) {
    fields.versions = included(
      newestVersions(site, content.id, maximumIncluded + 1).map(storedVersionJson),
      `${self}/versions`,
    );
  }
  if (flagParameter(context, 'include-operations')) {
    fields.operations = included(
      operationsOnContent(site, context.get('user'), content),
      `${self}/operations`,
    );
  }
  if (flagParameter(context, 'include-properties')) {
    const owner = { kind: 'content', id: content.id } as const;
    const properties = firstProperties(site.database, owner, maximumIncluded + 1).map(contentPropertyJson);
    fields.properties = included(properties, `${propertiesOwner(content)}/properties`);
  }
  if (flagParameter(context, 'include-likes')) {
    const likes = listLikes(site.database, content.id, { limit: maximumIncluded + 1, after: undefined });
    const users = likes.rows.map((like) => ({ accountId: like.account_id }));
    fields.likes = included(users, `${self}/likes/users`);
  }
  if (flagParameter(context, 'include-favorited-by-current-user-status'))
    fields.isFavoritedByCurrentUser = isFavourite(site, context.get('user'), content.id);
  if (contentKinds[content.type].place === 'tree' && flagParameter(context, 'include-direct-children')) {
    const children = childrenOf(site.database, context.get('user'), content.id, maximumIncluded + 1);
    fields.directChildren = included(children, `${self}/direct-children`);
  }
  return fields;
}

// The documents have the properties of both kinds of comment under one path of their own.
function propertiesOwner(content: Content): string {
  const isComment = content.type === 'footer-comment' || content.type === 'inline-comment';
  return `/wiki/api/v2/${isComment ? 'comments' : contentKinds[content.type].segment}/${content.id}`;
}

function included(results: readonly object[], self: string): object {
  return {
    results: results.slice(0, maximumIncluded),
    meta: { hasMore: results.length > maximumIncluded },
    _links: { self },
  };
}
