import { sql } from '../database/sql.ts';
import type { SiteContext } from '../http/environment.ts';
import { siteBase } from '../http/links.ts';
import { listParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey, type Space } from '../spaces/space.ts';
import { spaceJsonVersionOne } from '../spaces/space-json-v1.ts';
import type { User } from './user.ts';
import { userJson } from './user-json.ts';

/** The v1 `User` with what `expand` asks for: `operations` of the whole site, `personalSpace` where there is one. */
export function expandedUserJson(site: SiteParts, context: SiteContext, user: User): object {
  const base = siteBase(context);
  const expanded = listParameter(context, 'expand');
  const space = expanded.includes('personalSpace') ? personalSpaceOf(site, context, user) : undefined;
  const parts = {
    ...(expanded.includes('operations') && { operations: operationsOfUser(user) }),
    ...(space && { personalSpace: spaceJsonVersionOne(site, space, base) }),
  };
  const { _expandable, ...json } = { _expandable: {}, ...userJson(user, base) };
  const others = Object.entries(_expandable).filter(([name]) => !(name in parts));
  return { ...json, ...parts, _expandable: Object.fromEntries(others) };
}

/** What the user may do with the site as a whole. */
function operationsOfUser({ isAdministrator }: User): object[] {
  const names = ['use', 'create_space', ...(isAdministrator ? ['administer'] : [])];
  return names.map((operation) => ({ operation, targetType: 'application' }));
}

// It is shown to those alone who may see it, as every space is.
function personalSpaceOf(site: SiteParts, context: SiteContext, user: User): Space | undefined {
  const row = site.database.first<{ key: string }>(sql`
    select key from space where type = 'personal' and author_id = ${user.accountId} order by id`);
  return row && findSpaceByKey(site.database, context.get('user'), row.key);
}
