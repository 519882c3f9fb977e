import type { Descendant } from './descendants.ts';

/**
 * A tree as lines of text, for models and people alike.
 *
 * @example
 * treeOutline(items) // '- Campaigns (12)\n  - Autumn campaign (13)\n  - Sketches (whiteboard 14)'
 */
export function treeOutline(items: readonly Descendant[]): string {
  if (items.length === 0) return 'Nothing.';
  return items
    .map((item) => `${'  '.repeat(item.level - 1)}- ${item.title ?? ''} (${idOf(item)})`)
    .join('\n');
}

function idOf({ id, type, status }: Descendant): string {
  const kind = type === 'page' ? id : `${type} ${id}`;
  return status === 'archived' ? `${kind}, archived` : kind;
}
