import { path, type RunContext } from '@tributary/toolkit';
import { readList } from '../api/list.ts';
import { type TreeItem, treeItemShape } from './tree-item.ts';

/** A thing below a page, and how far: 1 is directly under it. */
export type Descendant = TreeItem & { readonly level: number };

/** The upper part of what is below a page. */
export interface Descendants {
  /** Each followed by what is below it, in the order of the tree. */
  readonly items: readonly Descendant[];
  /** Whether nothing was left out but what is deeper than asked for. */
  readonly complete: boolean;
}

/** Reads what is below a page, the upper levels before the deeper ones where not all of it may come. */
export async function readDescendants(
  pageId: string,
  { depth, limit }: { readonly depth: number; readonly limit: number },
  context: RunContext,
): Promise<Descendants> {
  const list = {
    path: path`/wiki/api/v2/pages/${pageId}/descendants`,
    query: { depth },
    entry: treeItemShape,
  };
  const { entries, nextCursor } = await readList(context.http, list, { limit, start: 0 });
  return { items: inTreeOrder(entries, pageId), complete: nextCursor === null };
}

// The service sends level by level. What is under a thing that the account may not see stands at the top.
function inTreeOrder(items: readonly TreeItem[], rootId: string): Descendant[] {
  const known = new Set(items.map(({ id }) => id));
  const parentOf = ({ parentId }: TreeItem) => (parentId && known.has(parentId) ? parentId : rootId);
  const children = Map.groupBy(items, parentOf);
  const below = (id: string, level: number): Descendant[] =>
    (children.get(id) ?? []).flatMap((item) => [{ ...item, level }, ...below(item.id, level + 1)]);
  return below(rootId, 1);
}
