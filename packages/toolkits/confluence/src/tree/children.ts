import { path, type RunContext } from '@tributary/toolkit';
import { type ListPart, type ListWindow, readList } from '../api/list.ts';
import { type TreeItem, treeItemShape } from './tree-item.ts';

/** What reading below and above pages needs, beside what the tool itself does. */
export const treeScopes = ['read:hierarchical-content:confluence'] as const;

/** What stands directly under a page, of every kind; in the order of the tree where no other is asked for. */
export function readChildren(
  pageId: string,
  window: ListWindow & { readonly sort?: string | null | undefined },
  context: RunContext,
): Promise<ListPart<TreeItem>> {
  const list = {
    path: path`/wiki/api/v2/pages/${pageId}/direct-children`,
    query: { sort: window.sort },
    entry: treeItemShape,
  };
  return readList(context.http, list, window);
}
