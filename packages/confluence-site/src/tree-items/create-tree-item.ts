import { recordContentAudit } from '../audit/record-audit.ts';
import { type Content, requireWritten } from '../content/content.ts';
import { parentAt, restrictToAuthor } from '../content/create-content.ts';
import { insertContent } from '../content/insert-content.ts';
import { checkTitle, checkTitleIsFree } from '../content/titles.ts';
import { sql } from '../database/sql.ts';
import { notFound } from '../http/errors.ts';
import { isPermitted } from '../permissions/space-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace, type Space } from '../spaces/space.ts';
import type { User } from '../users/user.ts';
import { type NewTreeItem, type TreeItemType, treeItemKinds } from './tree-item.ts';

/**
 * Makes a whiteboard, database, Smart Link or folder: below what the request names, else below the homepage.
 *
 * Throws 404 when the user sees no such space, 400 on a bad title or a parent outside the space.
 */
export function createTreeItem(
  site: SiteParts,
  user: User,
  type: TreeItemType,
  input: NewTreeItem,
  isPrivate: boolean,
): Content {
  const { database } = site;
  const kind = treeItemKinds[type];
  return database.transaction(() => {
    const space = requireSpace(database, user, input.spaceId);
    // Here, unlike for pages, the documents answer what may not be made with a 404.
    if (!isPermitted(database, user, space.id, 'create/page')) throw notFound();
    const title = checkTitle(input.title.trim() === '' ? kind.usualTitle : input.title);
    if (kind.titlesAreUnique) checkTitleIsFree(database, { type, spaceId: space.id }, title);
    const parentId = parentOf(site, user, space, input);
    const id = insertContent(site, user, {
      type,
      status: 'current',
      spaceId: space.id,
      parentId,
      title,
      body: '',
    });
    if (type === 'embed') {
      database.run(sql`insert into embed (content_id, url) values (${id}, ${input.embedUrl ?? ''})`);
    }
    if (isPrivate) restrictToAuthor(database, id, user);
    const item = requireWritten(database, user, id);
    recordContentAudit(site, user, 'created', item);
    return item;
  });
}

function parentOf(site: SiteParts, user: User, space: Space, input: NewTreeItem): number | null {
  const place =
    input.parentId === undefined || input.parentId === null
      ? ({ kind: 'under-the-homepage' } as const)
      : ({ kind: 'under', parentId: input.parentId } as const);
  return parentAt(site.database, user, space, place);
}
