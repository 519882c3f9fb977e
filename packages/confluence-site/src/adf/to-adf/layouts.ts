import { elementsOf, type StorageElement } from '../../storage-format/parse.ts';
import type { AdfNode } from '../adf-node.ts';
import { columnWidthsOf } from '../layout-types.ts';
import type { Conversion } from './conversion.ts';

/** A section of two or three columns; undefined where it has more of them. */
export function layoutSectionNode(section: StorageElement, { filled }: Conversion): AdfNode | undefined {
  const cells = elementsOf(section.children);
  if (cells.length > 3) return undefined;
  const widths = columnWidthsOf(section.attributes['ac:type'] ?? '', cells.length);
  const content = cells.map((cell, at) => ({
    type: 'layoutColumn',
    attrs: { width: widths[at] ?? 50 },
    content: filled(cell.children, 'layoutColumn'),
  }));
  return { type: 'layoutSection', content };
}
