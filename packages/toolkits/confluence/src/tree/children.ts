import { path, type RunContext, ToolError } from '@tributary/toolkit';
import { type ListPart, type ListWindow, readList } from '../api/list.ts';
import { type TreeItem, treeItemShape } from './tree-item.ts';

/** What reading below and above pages needs, beside what the tool itself does. */
export const treeScopes = ['read:hierarchical-content:confluence'] as const;

/** An order of v2 on top of a part of a list. */
type SortedWindow = ListWindow & { readonly sort?: string | null | undefined };

const collectionOf = new Map([
  ['page', 'pages'],
  ['folder', 'folders'],
  ['whiteboard', 'whiteboards'],
  ['database', 'databases'],
  ['embed', 'embeds'],
]);

/** What stands directly under a thing, of every kind; in the order of the tree where no other is asked for. */
export function readChildren(
  { id, type }: Pick<TreeItem, 'id' | 'type'>,
  window: SortedWindow,
  context: RunContext,
): Promise<ListPart<TreeItem>> {
  const collection = collectionOf.get(type);
  if (collection === undefined) {
    throw new ToolError({ code: 'provider_error', message: `Confluence has no tree below a ${type}.` });
  }
  const list = {
    path: path`/wiki/api/v2/${collection}/${id}/direct-children`,
    query: { sort: window.sort },
    entry: treeItemShape,
  };
  return readList(context.http, list, window);
}
