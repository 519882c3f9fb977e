import { type ChildNode, type Element, isTag } from 'domhandler';
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { childOf, elementsOf, textOf } from '../storage-tree.ts';
import { readInline } from './read-inline.ts';
import { readAdfExtension, readMacro } from './read-macros.ts';
import { readTable } from './read-table.ts';
import { withoutOuterSpace } from './spaces.ts';

/** Reads what stands below one another. Words outside any block become paragraphs. */
export function readBlocks(nodes: readonly ChildNode[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  let loose: ChildNode[] = [];
  const endParagraph = () => {
    blocks.push(...paragraph(readInline(loose)));
    loose = [];
  };
  for (const node of nodes) {
    const reader = isTag(node) ? readerOf(node) : undefined;
    if (reader === undefined || !isTag(node)) {
      loose.push(node);
      continue;
    }
    endParagraph();
    blocks.push(...reader(node));
  }
  endParagraph();
  return blocks;
}

function paragraph(nodes: PhrasingContent[]): BlockContent[] {
  const children = withoutOuterSpace(nodes);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

type Reader = (element: Element) => BlockContent[];

const heading =
  (depth: 1 | 2 | 3 | 4 | 5 | 6): Reader =>
  ({ children }) => [{ type: 'heading', depth, children: withoutOuterSpace(readInline(children)) }];
const contents: Reader = ({ children }) => readBlocks(children);
const quote: Reader = ({ children }) => [{ type: 'blockquote', children: readBlocks(children) }];

const readers: Readonly<Record<string, Reader>> = {
  p: contents,
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  ul: (list) => readList(list, 'li', false),
  ol: (list) => readList(list, 'li', true),
  dl: readTerms,
  'ac:task-list': readTasks,
  blockquote: quote,
  pre: ({ children }) => [{ type: 'code', value: textOf(children) }],
  hr: () => [{ type: 'thematicBreak' }],
  table: (table) => readTable(table, readBlocks),
  div: contents,
  'ac:layout': contents,
  'ac:layout-section': contents,
  'ac:layout-cell': contents,
  'ac:rich-text-body': contents,
  'ac:adf-extension': (extension) => readAdfExtension(extension, readBlocks),
  'ac:adf-node': (node) =>
    node.attribs.type === 'decision-list' ? readList(node, 'ac:adf-node', false) : readBlocks(node.children),
  'ac:adf-content': contents,
  'ac:structured-macro': (macro) => readMacro(macro, readBlocks),
  'ac:macro': (macro) => readMacro(macro, readBlocks),
};

// Some macros stand within a line; those are left to the paragraph around them.
const inlineMacros = new Set(['status', 'jira', 'anchor', 'view-file', 'profile', 'mathinline']);

function readerOf(element: Element): Reader | undefined {
  const isInline = /macro$/.test(element.name) && inlineMacros.has(element.attribs['ac:name'] ?? '');
  return isInline || !Object.hasOwn(readers, element.name) ? undefined : readers[element.name];
}

function readList(list: Element, itemName: string, ordered: boolean): BlockContent[] {
  const items = elementsOf(list.children, itemName).map((item): ListItem => readItem(item));
  if (items.length === 0) return [];
  const start = ordered ? Number.parseInt(list.attribs.start ?? '1', 10) || 1 : null;
  return [{ type: 'list', ordered, start, spread: false, children: items }];
}

function readItem(element: Element): ListItem {
  return { type: 'listItem', spread: false, children: readBlocks(element.children) };
}

// A term in bold above what it means.
function readTerms(list: Element): BlockContent[] {
  return elementsOf(list.children).flatMap((part): BlockContent[] => {
    if (part.name !== 'dt') return readBlocks(part.children);
    return paragraph([{ type: 'strong', children: readInline(part.children) }]);
  });
}

function readTasks(list: Element): BlockContent[] {
  const items = elementsOf(list.children, 'ac:task').map((task): ListItem => {
    const status = childOf(task, 'ac:task-status');
    const body = childOf(task, 'ac:task-body');
    return {
      type: 'listItem',
      spread: false,
      checked: status !== undefined && textOf(status.children).trim() === 'complete',
      children: body === undefined ? [] : readBlocks(body.children),
    };
  });
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children: items }];
}
