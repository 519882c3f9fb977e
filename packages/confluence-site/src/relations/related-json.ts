import { findContent } from '../content/content.ts';
import { contentJsonVersionOne } from '../content/content-json-v1.ts';
import { notFound, SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey } from '../spaces/space.ts';
import { spaceJsonVersionOne } from '../spaces/space-json-v1.ts';
import { findUser, type User } from '../users/user.ts';
import { userJson } from '../users/user-json.ts';
import { type Related, relatedTypes } from './relation.ts';

/** The end of a relation that a path names. Throws 400 on an unknown type, 404 on what the user does not see. */
export function requireRelated(site: SiteParts, user: User, type: string, key: string): Related {
  const known = relatedTypes.find((candidate) => candidate === type);
  if (!known) throw new SiteError('BAD_REQUEST', `'${type}' cannot be related: send user, content or space.`);
  const related = { type: known, key: known === 'user' && key === 'current' ? user.accountId : key };
  const found = relatedJson(site, user, related, '');
  if (!found) throw notFound(`No ${type} found with the key ${key}`);
  return related;
}

/** The v1 form of one end of a relation, if the user may see it. */
export function relatedJson(
  site: SiteParts,
  user: User,
  { type, key }: Related,
  base: string,
): object | undefined {
  switch (type) {
    case 'user': {
      const found = findUser(site.database, key);
      return found && userJson(found, base);
    }
    case 'space': {
      const space = findSpaceByKey(site.database, user, key);
      return space && spaceJsonVersionOne(site, space, base);
    }
    case 'content': {
      const content = /^\d{1,15}$/.test(key) ? findContent(site.database, user, Number(key)) : undefined;
      return content && contentJsonVersionOne(site, content, { user, base, expanded: new Set() });
    }
  }
}

/** Where one end of a relation is read in v1, below `_links.base`. */
export function relatedPath({ type, key }: Related): string {
  const written = encodeURIComponent(key);
  return type === 'user' ? `/rest/api/user?accountId=${written}` : `/rest/api/${type}/${written}`;
}
