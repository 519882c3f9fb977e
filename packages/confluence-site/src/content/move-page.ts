import { recordContentAudit } from '../audit/record-audit.ts';
import { isOneOf, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { ancestorsOf } from '../tree/ancestors.ts';
import type { User } from '../users/user.ts';
import type { Content } from './content.ts';
import { requireParent } from './create-content.ts';
import { nextPosition } from './insert-content.ts';
import { treeTypes } from './kinds.ts';

/** Puts a page under another of its space, last. Throws 400 when that would make a circle or leave the space. */
export function movePage(site: SiteParts, user: User, page: Content, parentId: number): void {
  if (parentId === page.parent_id) return;
  requirePlace(site, user, page, parentId);
  place(site, user, page, parentId, nextPosition(site, parentId));
}

/** Puts a page right before or after another, under the same parent. Throws as {@link movePage} does. */
export function movePageBeside(
  site: SiteParts,
  user: User,
  page: Content,
  target: Content,
  side: 'before' | 'after',
): void {
  if (target.id === page.id) return;
  if (target.space_id !== page.space_id) {
    throw new SiteError('BAD_REQUEST', 'A page can stand beside another of its own space only.');
  }
  if (target.parent_id !== null) requirePlace(site, user, page, target.parent_id);
  const position = side === 'before' ? target.position : target.position + 1;
  site.database.run(sql`
    update content set position = position + 1
    where ${isOneOf(sql`type`, treeTypes)} and space_id = ${page.space_id} and parent_id is ${target.parent_id} and position >= ${position}`);
  place(site, user, page, target.parent_id, position);
}

function requirePlace(site: SiteParts, user: User, page: Content, parentId: number): void {
  if (parentId === page.id) throw new SiteError('BAD_REQUEST', 'Can not set page as its own parent');
  requireParent(site.database, user, page.space_id, parentId);
  if (ancestorsOf(site.database, parentId).some((ancestor) => ancestor.id === page.id)) {
    throw new SiteError('BAD_REQUEST', 'Can not set a page below it as the parent of a page');
  }
}

function place(site: SiteParts, user: User, page: Content, parentId: number | null, position: number): void {
  site.database.run(
    sql`update content set parent_id = ${parentId}, position = ${position} where id = ${page.id}`,
  );
  recordContentAudit(site, user, 'moved', page);
}
