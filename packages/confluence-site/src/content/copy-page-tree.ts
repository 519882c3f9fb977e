import { notFound, SiteError } from '../http/errors.ts';
import { requirePermitted } from '../permissions/space-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { startTask } from '../tasks/long-task.ts';
import type { TaskInput } from '../tasks/task-kinds.ts';
import { treeIds } from '../tree/descendants.ts';
import type { User } from '../users/user.ts';
import { type Content, findContent } from './content.ts';
import { copyPage } from './copy-page.ts';
import { checkTitle, checkTitleIsFree } from './titles.ts';

type CopyPageTree = TaskInput<'copy-page-tree'>;

/**
 * Starts to copy a page, with all that is below it where the request says so, under another, and answers the id of
 * the long-running task that does it.
 *
 * Throws 404 when the user does not see one of both, 403 when they may not make pages there, 400 when a title would be
 * bad, taken, or there twice.
 */
export function startCopyingPageTree(site: SiteParts, user: User, input: CopyPageTree): string {
  const destination = requirePage(site, user, input.destinationId);
  requirePermitted(site.database, user, destination.space_id, 'create/page');
  const pages = pagesToCopy(site, user, input);
  const titles = new Set<string>();
  for (const page of pages) {
    const title = checkTitle(titleOfCopy(page, input.titles));
    checkTitleIsFree(site.database, { type: page.type, spaceId: destination.space_id }, title);
    const key = `${page.type} ${title.toLowerCase()}`;
    if (titles.has(key)) throw new SiteError('BAD_REQUEST', `Two copies would have the title '${title}'.`);
    titles.add(key);
  }
  return startTask(site, user, { kind: 'copy-page-tree', name: 'copypagetree', input, size: pages.length });
}

/** Copies a page and what is below it, and answers the id of the page's copy. Throws as {@link startCopyingPageTree}. */
export function copyPageTree(site: SiteParts, user: User, input: CopyPageTree): number {
  const destination = requirePage(site, user, input.destinationId);
  const copies = new Map<number, number>();
  for (const page of pagesToCopy(site, user, input)) {
    const copiedParent = page.parent_id === null ? undefined : copies.get(page.parent_id);
    const place = { spaceId: destination.space_id, parentId: copiedParent ?? destination.id };
    const target = { ...place, title: titleOfCopy(page, input.titles) };
    copies.set(page.id, copyPage(site, user, page, target, input.options));
  }
  const copy = copies.get(input.pageId);
  if (copy === undefined) throw notFound(`No page found with id: ${input.pageId}`);
  return copy;
}

/** The page and, where asked for, what the user sees below it: parents before children. */
function pagesToCopy(site: SiteParts, user: User, input: CopyPageTree): Content[] {
  const root = requirePage(site, user, input.pageId);
  if (!input.withDescendants) return [root];
  return treeIds(site.database, root.id).flatMap((id) => {
    const content = findContent(site.database, user, id);
    return content?.status === 'current' ? [content] : [];
  });
}

function titleOfCopy(page: Content, { prefix, search, replace }: CopyPageTree['titles']): string {
  const title = search === '' ? page.title : page.title.replaceAll(search, () => replace);
  return `${prefix}${title}`;
}

function requirePage(site: SiteParts, user: User, id: number): Content {
  const page = findContent(site.database, user, id, 'page');
  if (page?.status !== 'current') throw notFound(`No page found with id: ${id}`);
  return page;
}
