import type { RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import type { Content } from '../api/content.ts';
import { readChildren } from './children.ts';
import type { TreeItem } from './tree-item.ts';

/** A place in the tree, told by a page: last under it, or right before or after it. */
export const placeShape = z.object({
  side: z.enum(['under', 'before', 'after']),
  pageId: z.string(),
  title: z.string(),
  /** What a page in this place is under. */
  parentId: z.string(),
});

export type Place = z.output<typeof placeShape>;

// Among more siblings than this a page is not looked for.
const most = { limit: 1000, start: 0 };

/**
 * Where a page stands, so that it can be put back there; `null` where no page tells it: at the top of a space, beside
 * the tree, or alone in a folder.
 *
 * @param parent What it is under, with its title
 */
export async function readPlace(
  page: Content,
  parent: TreeItem | undefined,
  context: RunContext,
): Promise<Place | null> {
  if (!parent) return null;
  const siblings = await readSiblings(page, context);
  const at = siblings.findIndex(({ id }) => id === page.id);
  const [before, behind] = [siblings.slice(0, Math.max(at, 0)), siblings.slice(at + 1)];
  // Pages alone are places for the API; a whiteboard between two pages is passed over only where nothing else is left.
  const places = [
    { side: 'after', sibling: before.at(-1) },
    { side: 'before', sibling: behind[0] },
    { side: 'after', sibling: before.findLast(isPage) },
    { side: 'before', sibling: behind.find(isPage) },
  ] as const;
  const beside = places.find(({ sibling }) => at !== -1 && sibling && isPage(sibling));
  if (beside?.sibling) return placeAt(beside.side, beside.sibling, parent.id);
  return isPage(parent) ? placeAt('under', parent, parent.id) : null;
}

/** Whether a page stands in a place now. Under a page it may stand anywhere among the others. */
export async function standsAt(page: Content, place: Place, context: RunContext): Promise<boolean> {
  if (page.parentId !== place.parentId) return false;
  if (place.side === 'under') return true;
  const ids = (await readSiblings(page, context)).map(({ id }) => id);
  const at = ids.indexOf(place.pageId);
  return at !== -1 && ids[place.side === 'after' ? at + 1 : at - 1] === page.id;
}

/** A place in words: `under “Campaigns”`. */
export function placeInWords({ side, title }: Place): string {
  return `${side} “${title}”`;
}

/** The place on a side of a thing in the tree. */
export function placeAt(
  side: Place['side'],
  { id, title }: Pick<TreeItem, 'id' | 'title'>,
  parentId: string,
): Place {
  return { side, pageId: id, title: title ?? '', parentId };
}

async function readSiblings(
  { parentId, parentType }: Content,
  context: RunContext,
): Promise<readonly TreeItem[]> {
  if (!parentId) return [];
  return (await readChildren({ id: parentId, type: parentType ?? 'page' }, most, context)).entries;
}

function isPage({ type }: TreeItem): boolean {
  return type === 'page';
}
