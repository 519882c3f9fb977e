import { isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/**
 * A text in storage format as its outermost elements (paragraphs, tables, macros), each with what follows it up to
 * the next. Joined they are the text again, byte for byte.
 */
export function textBlocks(storage: string): readonly string[] {
  const { children } = parseDocument(storage, {
    xmlMode: true,
    decodeEntities: false,
    withStartIndices: true,
  });
  const starts = children.filter(isTag).flatMap(({ startIndex }) => startIndex ?? []);
  const cuts = [...new Set([0, ...starts, storage.length])];
  return cuts.slice(1).map((end, index) => storage.slice(cuts[index], end));
}
