import { z } from 'zod';
import type { Content } from '../content/content.ts';
import { isoTime, versionJson } from '../content/content-json.ts';
import { webPath } from '../content/content-links.ts';
import type { TreeType } from '../content/kinds.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { numericId } from '../http/identifiers.ts';
import { whiteboardLocales, whiteboardTemplateKeys } from './whiteboard-templates.ts';

/** A kind of content that stands in the tree without text of its own: the API makes, reads and deletes it. */
export type TreeItemType = Exclude<TreeType, 'page'>;

const common = z.object({
  spaceId: numericId,
  title: z.string().default(''),
  parentId: numericId.nullish(),
});

/** A new item as a request describes it. */
export type NewTreeItem = z.output<typeof common> & { readonly embedUrl?: string | undefined };

/** What each kind is made from, what it is called where a request gives no title, and whether it can be private. */
export const treeItemKinds = {
  whiteboard: {
    input: common.extend({
      // What stands on a whiteboard is not told by the API, so these are checked and leave no trace.
      templateKey: z.enum(whiteboardTemplateKeys).optional(),
      locale: z.enum(whiteboardLocales).optional(),
    }),
    usualTitle: 'Untitled whiteboard',
    canBePrivate: true,
    titlesAreUnique: false,
  },
  database: { input: common, usualTitle: 'Untitled database', canBePrivate: true, titlesAreUnique: false },
  embed: {
    input: common.extend({ embedUrl: z.url({ protocol: /^https?$/ }).optional() }),
    usualTitle: 'Untitled Smart Link',
    canBePrivate: false,
    titlesAreUnique: false,
  },
  folder: { input: common, usualTitle: 'New folder', canBePrivate: false, titlesAreUnique: true },
} as const satisfies Record<TreeItemType, TreeItemKind>;

interface TreeItemKind {
  readonly input: z.ZodType<NewTreeItem>;
  readonly usualTitle: string;
  readonly canBePrivate: boolean;
  readonly titlesAreUnique: boolean;
}

/** The v2 `WhiteboardSingle`, `DatabaseSingle`, `SmartLinkSingle` and `FolderSingle`. */
export function treeItemJson(database: Database, item: Content): object {
  const webui = webPath(item);
  return {
    id: String(item.id),
    type: item.type,
    status: item.status,
    title: item.title,
    parentId: item.parent_id === null ? null : String(item.parent_id),
    parentType: item.parent_type,
    position: item.position,
    authorId: item.author_id,
    ownerId: item.owner_id,
    createdAt: isoTime(item.created_at),
    ...(item.type === 'embed' && { embedUrl: embedUrlOf(database, item.id) }),
    spaceId: String(item.space_id),
    version: versionJson(item),
    _links: { webui, ...(item.type === 'whiteboard' && { editui: webui }) },
  };
}

/** Where a Smart Link leads; empty where it leads nowhere. */
export function embedUrlOf(database: Database, id: number): string {
  const row = database.first<{ url: string }>(sql`select url from embed where content_id = ${id}`);
  return row?.url ?? '';
}
