import { type AdfNode, textAttribute } from '../adf-node.ts';
import { readAdf } from '../read-adf.ts';
import { writeBlock } from './blocks.ts';
import { writeInline } from './inline.ts';
import { writeLayout } from './layouts.ts';
import type { Writing } from './writing.ts';

/** A body in `atlas_doc_format` as storage format. Throws 400 when it is no document, or holds nodes that are unknown. */
export function adfToStorage(value: string): string {
  const document = readAdf(value);
  const writing = writingOf(document);
  const content = document.content ?? [];
  return content.some((node) => node.type === 'layoutSection')
    ? writeLayout(content, writing)
    : writing.blocks(content);
}

function writingOf(document: AdfNode): Writing {
  let lastTaskId = highestTaskId(document);
  const writing: Writing = {
    blocks: (nodes = []) => nodes.map((node) => writeBlock(node, writing)).join(''),
    inline: (nodes = []) => writeInline(nodes),
    nextTaskId() {
      lastTaskId += 1;
      return String(lastTaskId);
    },
  };
  return writing;
}

function highestTaskId(node: AdfNode): number {
  const id = Number(textAttribute(node, 'localId'));
  const own = (node.type === 'taskItem' || node.type === 'blockTaskItem') && Number.isInteger(id) ? id : 0;
  return (node.content ?? []).reduce((highest, child) => Math.max(highest, highestTaskId(child)), own);
}
