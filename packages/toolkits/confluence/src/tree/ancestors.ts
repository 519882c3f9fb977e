import { path, type RunContext } from '@tributary/toolkit';
import { collections, contentShape } from '../api/content.ts';
import { cqlOf, searchByCql } from '../api/cql.ts';
import { readList } from '../api/list.ts';
import { type TreeItem, treeItemShape } from './tree-item.ts';

// No tree is as deep.
const most = { limit: 250, start: 0 };

/** Id and kind of what a page is under, the topmost first. */
export async function readLineAbove(pageId: string, context: RunContext): Promise<readonly TreeItem[]> {
  const list = { path: path`/wiki/api/v2/pages/${pageId}/ancestors`, query: {}, entry: treeItemShape };
  return (await readList(context.http, list, most)).entries;
}

/** The same with titles, as far as the account may see them. */
export async function readAncestors(pageId: string, context: RunContext): Promise<readonly TreeItem[]> {
  const line = await readLineAbove(pageId, context);
  const idsOf = (items: readonly TreeItem[]) => items.map(({ id }) => id);
  const [pages, others] = [line.filter(isPage), line.filter((item) => !isPage(item))];
  const named = [
    ...(await readTitlesOfPages(idsOf(pages), context)),
    ...(await searchTitles(idsOf(others), context)),
  ];
  const byId = new Map(named.map((item) => [item.id, item]));
  return line.map((item) => ({ ...item, ...byId.get(item.id) }));
}

function isPage({ type }: TreeItem): boolean {
  return type === 'page';
}

type Named = Pick<TreeItem, 'id' | 'title' | 'status'>;

async function readTitlesOfPages(ids: readonly string[], context: RunContext): Promise<readonly Named[]> {
  if (ids.length === 0) return [];
  const { entries } = await readList(
    context.http,
    { path: collections.page, query: { id: ids }, entry: contentShape },
    most,
  );
  return entries.map(({ id, title, status }) => ({ id, title, status }));
}

// Folders and whiteboards have an API and a scope for each kind; the search knows the titles of all.
async function searchTitles(ids: readonly string[], context: RunContext): Promise<readonly Named[]> {
  if (ids.length === 0) return [];
  const { entries } = await searchByCql(context.http, cqlOf({ id: ids }), most);
  return entries.flatMap(({ content, title }) =>
    content ? [{ id: content.id, title: content.title ?? title, status: content.status }] : [],
  );
}
