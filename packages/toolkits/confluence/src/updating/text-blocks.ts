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
function blocksAmong(nodes: readonly ChildNode[], depth = 0): readonly Element[] {
  return nodes.filter(isTag).flatMap((element) => {
    // No deeper than a layout goes: within one another without end they would overflow the stack.
    const goesOn = depth < layout.length && layout.includes(element.name);
    return [element, ...(goesOn ? blocksAmong(element.children, depth + 1) : [])];
  });
}
