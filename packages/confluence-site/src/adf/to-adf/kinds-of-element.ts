import type { StorageElement } from '../../storage-format/parse.ts';

const blocks = new Set(
  `p h1 h2 h3 h4 h5 h6 ul ol li dl table blockquote pre hr div section center ac:macro ac:task-list ac:task ac:layout
   ac:layout-section ac:layout-cell ac:image ac:adf-extension`.split(/\s+/),
);

/** Whether an element is a block of its own rather than a part of a line. Macros are blocks, but for a status. */
export function isBlock(element: StorageElement): boolean {
  if (element.name === 'ac:structured-macro') return element.attributes['ac:name'] !== 'status';
  return blocks.has(element.name);
}
