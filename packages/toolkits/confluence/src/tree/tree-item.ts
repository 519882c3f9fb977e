import type { RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, spaceKeyOf } from '../api/content.ts';
import { browserUrl, idShape } from '../client.ts';

/** The kinds of content that stand in a space's tree, as the API calls them. */
export const treeTypes = ['page', 'folder', 'whiteboard', 'database', 'embed'] as const;

/** What v2's lists tell of a thing in the tree; none of them sends a link or everything of this. */
export const treeItemShape = z.object({
  id: idShape,
  type: z.string(),
  status: z.string().nullish(),
  title: z.string().nullish(),
  parentId: idShape.nullish(),
  depth: z.number().nullish(),
});

export type TreeItem = z.output<typeof treeItemShape>;

/** What tools answer of a thing in the tree. */
export const treeItemOutput = {
  id: z.string().describe('Id.'),
  type: z.string().describe('page, folder, whiteboard, database or embed.'),
  title: z.string().describe('Title; empty where the account may not see it.'),
  status: z.string().describe('current or archived.'),
  spaceId: z.string().nullable().describe('Id of its space.'),
  spaceKey: z.string().nullable().describe('Key of its space.'),
  url: z.string().describe('Address that opens it in a browser.'),
  _links: z.object({ webui: z.string().describe('Where it is read.') }).describe('Relative links.'),
};

/** The fields of {@link treeItemOutput}; the space and the site are those of a page of the same tree. */
export function describeTreeItem(item: TreeItem, page: Content, context: RunContext) {
  const spaceKey = spaceKeyOf(page._links?.webui);
  const webui = pathOf(item, spaceKey);
  return {
    id: item.id,
    type: item.type,
    title: item.title ?? '',
    status: item.status ?? 'current',
    spaceId: page.spaceId ?? null,
    spaceKey,
    url: browserUrl({ webui, base: page._links?.base }, context),
    _links: { webui },
  };
}

// Confluence's own address of a page ends in its title, which it does not need.
function pathOf({ id, type }: TreeItem, spaceKey: string | null): string {
  if (spaceKey === null) return `/pages/viewpage.action?pageId=${id}`;
  return `/spaces/${encodeURIComponent(spaceKey)}/${type === 'page' ? 'pages' : type}/${id}`;
}
