import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { ancestorsOf } from './children.ts';
import type { Content } from './content.ts';
import { requireParent } from './create-content.ts';
import { nextPosition } from './insert-content.ts';

/** Puts a page under another of its space, last. Throws 400 when that would make a circle or leave the space. */
export function movePage(site: SiteParts, user: User, page: Content, parentId: number): void {
  if (parentId === page.parent_id) return;
  if (parentId === page.id) throw new SiteError('BAD_REQUEST', 'Can not set page as its own parent');
  requireParent(site.database, user, page.space_id, parentId);
  if (ancestorsOf(site.database, parentId).some((ancestor) => ancestor.id === page.id)) {
    throw new SiteError('BAD_REQUEST', 'Can not set a page below it as the parent of a page');
  }
  site.database.run(sql`
    update content set parent_id = ${parentId}, position = ${nextPosition(site, parentId)} where id = ${page.id}`);
}
