import { commentTypes, containedIds } from '../content/contained-content.ts';
import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { type ContentType, contentKinds, treeTypes } from '../content/kinds.ts';
import { allOf, isOneOf, sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { treeIds } from './descendants.ts';

/** What v1 calls the kinds that a descendant can be of. */
const descendantTypes = {
  attachment: ['attachment'],
  comment: commentTypes,
  page: ['page'],
  whiteboard: ['whiteboard'],
  database: ['database'],
  embed: ['embed'],
  folder: ['folder'],
} as const satisfies Record<string, readonly ContentType[]>;

export type DescendantType = keyof typeof descendantTypes;

/** Those kinds, in the order in which they are told. */
export const descendantTypeNames: readonly DescendantType[] = [
  'attachment',
  'comment',
  'page',
  'whiteboard',
  'database',
  'embed',
  'folder',
];

/** The ids of what the user sees below a content, of one type, not deeper than `depth`; 1 is directly below. */
export function idsBelow(
  site: SiteParts,
  user: User,
  content: Content,
  type: DescendantType,
  depth: number,
): number[] {
  const types = descendantTypes[type];
  const isInTree = types.some((name) => contentKinds[name].place === 'tree');
  const ids = isInTree
    ? treeIds(site.database, content.id, depth).slice(1)
    : containedIds(site, content.id, types);
  const conditions = [
    isOneOf(sql`c.id`, ids),
    isOneOf(sql`c.type`, types),
    sql`c.status in ('current', 'archived')`,
    contentVisibleTo(user),
  ];
  const visible = site.database.all<{ id: number }>(
    sql`select c.id from content c cross join space s on s.id = c.space_id where ${allOf(conditions)}`,
  );
  const isVisible = new Set(visible.map(({ id }) => id));
  return ids.filter((id) => isVisible.has(id));
}

/** The contents with these ids, in their order. */
export function contentsOf(site: SiteParts, ids: readonly number[]): Content[] {
  const found = site.database.all<Content>(
    sql`select ${contentColumns} from ${contentTables} where ${isOneOf(sql`c.id`, ids)}`,
  );
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The types that can be below a content at all. */
export function typesBelow(content: Content): readonly DescendantType[] {
  if (treeTypes.some((type) => type === content.type)) return descendantTypeNames;
  if (content.type === 'attachment') return ['comment'];
  if (content.type === 'footer-comment' || content.type === 'inline-comment') return ['attachment'];
  return ['attachment', 'comment'];
}
