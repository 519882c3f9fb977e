import { elementsOf, type StorageElement } from '../../storage-format/parse.ts';
import type { AdfNode } from '../adf-node.ts';
import type { Conversion } from './conversion.ts';

/** A list; undefined where it has no items or more than items. */
export function listNode(list: StorageElement, { filled }: Conversion): AdfNode | undefined {
  const items = elementsOf(list.children);
  if (items.length === 0 || items.some((item) => item.name !== 'li')) return undefined;
  const content = items.map((item) => ({ type: 'listItem', content: filled(item.children, 'listItem') }));
  if (list.name === 'ul') return { type: 'bulletList', content };
  const order = Number(list.attributes.start ?? '1');
  return { type: 'orderedList', content, ...(Number.isInteger(order) && order >= 0 && { attrs: { order } }) };
}
