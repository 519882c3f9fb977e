import { isOneOf, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { requirePermitted } from '../permissions/space-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { treeIds } from '../tree/descendants.ts';
import type { User } from '../users/user.ts';
import { containedIds } from './contained-content.ts';
import { type Content, requireWritten } from './content.ts';

/**
 * Takes a page, with all that is below it and belongs to that, into another space, at its root, and answers the page.
 *
 * Throws 400 when a title is taken there or the page is its space's homepage, 403 when the user may not make pages
 * there.
 */
export function enterSpace(site: SiteParts, user: User, page: Content, spaceId: number): Content {
  const { database } = site;
  if (requireSpace(database, user, page.space_id).homepage_id === page.id) {
    throw new SiteError('BAD_REQUEST', 'The homepage of a space cannot be moved to another space.');
  }
  requirePermitted(database, user, spaceId, 'create/page');
  const inTree = treeIds(database, page.id);
  requireFreeTitles(site, inTree, spaceId);
  const all = inTree.flatMap((id) => [id, ...containedIds(site, id)]);
  database.run(sql`update content set space_id = ${spaceId} where ${isOneOf(sql`id`, all)}`);
  database.run(sql`update content set parent_id = null where id = ${page.id}`);
  return requireWritten(database, user, page.id);
}

// Only pages and folders have to be told apart by title.
function requireFreeTitles(site: SiteParts, ids: readonly number[], spaceId: number): void {
  const taken = site.database.first<{ title: string }>(sql`
    select mine.title from content mine
    join content theirs on theirs.space_id = ${spaceId} and theirs.type = mine.type
      and theirs.title_lower = mine.title_lower
    where ${isOneOf(sql`mine.id`, ids)} and mine.type in ('page', 'folder')
      and mine.status in ('current', 'archived') and theirs.status in ('current', 'archived')`);
  if (!taken) return;
  throw new SiteError(
    'BAD_REQUEST',
    `A page already exists with the same TITLE in the target space: '${taken.title}'. Rename it before moving.`,
  );
}
