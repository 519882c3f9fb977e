import { type ChildNode, type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';

const layout = ['ac:layout', 'ac:layout-section', 'ac:layout-cell'];

/**
 * A text in storage format as its blocks (paragraphs, tables, macros), those in the columns of a layout included; each
 * with what follows it up to the next. Joined they are the text again, byte for byte.
 */
export function textBlocks(storage: string): readonly string[] {
  const { children } = parseDocument(storage, {
    xmlMode: true,
    decodeEntities: false,
    withStartIndices: true,
  });
  const starts = blocksAmong(children).flatMap(({ startIndex }) => startIndex ?? []);
  const cuts = [...new Set([0, ...starts, storage.length])];
  return cuts.slice(1).map((end, index) => storage.slice(cuts[index], end));
}

// Confluence puts the whole of a page with columns into one layout.
function blocksAmong(nodes: readonly ChildNode[]): readonly Element[] {
  return nodes
    .filter(isTag)
    .flatMap((element) => [element, ...(layout.includes(element.name) ? blocksAmong(element.children) : [])]);
}
