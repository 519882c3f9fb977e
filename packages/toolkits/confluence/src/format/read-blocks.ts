import { type ChildNode, type Element, isTag } from 'domhandler';
import type { BlockContent, ListItem, PhrasingContent, Table, TableRow } from 'mdast';
import { macroMark, readInline } from './read-inline.ts';
import { childOf, elementsOf, parameterOf, textOf } from './storage-tree.ts';

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

function paragraph(children: PhrasingContent[]): BlockContent[] {
  const empty = children.every((child) => child.type === 'text' && child.value.trim() === '');
  return empty ? [] : [{ type: 'paragraph', children }];
}

type Reader = (element: Element) => BlockContent[];

const heading =
  (depth: 1 | 2 | 3 | 4 | 5 | 6): Reader =>
  ({ children }) => [{ type: 'heading', depth, children: readInline(children) }];
const contents: Reader = ({ children }) => readBlocks(children);
const quote: Reader = ({ children }) => [{ type: 'blockquote', children: readBlocks(children) }];

const readers: Readonly<Record<string, Reader>> = {
  p: ({ children }) => paragraph(readInline(children)),
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  ul: (list) => readList(list, false),
  ol: (list) => readList(list, true),
  'ac:task-list': readTasks,
  blockquote: quote,
  pre: ({ children }) => [{ type: 'code', value: textOf(children) }],
  hr: () => [{ type: 'thematicBreak' }],
  table: readTable,
  div: contents,
  'ac:layout': contents,
  'ac:layout-section': contents,
  'ac:layout-cell': contents,
  'ac:rich-text-body': contents,
  'ac:adf-extension': (extension) => contents(childOf(extension, 'ac:adf-fallback') ?? extension),
  'ac:structured-macro': readMacro,
};

// Some macros stand within a line; those are left to the paragraph around them.
const inlineMacros = new Set(['status', 'jira', 'anchor', 'view-file']);

function readerOf(element: Element): Reader | undefined {
  if (element.name === 'ac:structured-macro' && inlineMacros.has(element.attribs['ac:name'] ?? ''))
    return undefined;
  return readers[element.name];
}

function readList(list: Element, ordered: boolean): BlockContent[] {
  const items = elementsOf(list.children, 'li').map((item): ListItem => readItem(item));
  if (items.length === 0) return [];
  const start = ordered ? Number(list.attribs.start ?? 1) : null;
  return [{ type: 'list', ordered, start, spread: false, children: items }];
}

function readItem(element: Element): ListItem {
  return { type: 'listItem', spread: false, children: readBlocks(element.children) };
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

function readTable(table: Element): BlockContent[] {
  const sections = elementsOf(table.children).filter(({ name }) => /^t(head|body|foot)$/.test(name));
  const rows = [table, ...sections].flatMap((section) => elementsOf(section.children, 'tr')).map(readRow);
  if (rows.length === 0) return [];
  return [{ type: 'table', children: rows } satisfies Table];
}

function readRow(row: Element): TableRow {
  const cells = elementsOf(row.children).filter(({ name }) => name === 'th' || name === 'td');
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: readCell(cell) })),
  };
}

// A Markdown cell is one line: its blocks follow one another, a space between.
function readCell(cell: Element): PhrasingContent[] {
  return cell.children.flatMap((node, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    ...readInline([node]),
  ]);
}

const panels: Readonly<Record<string, string>> = {
  info: 'NOTE',
  note: 'IMPORTANT',
  tip: 'TIP',
  warning: 'WARNING',
};

function readMacro(macro: Element): BlockContent[] {
  const name = macro.attribs['ac:name'] ?? '';
  const text = childOf(macro, 'ac:plain-text-body');
  if (text !== undefined) {
    return [{ type: 'code', lang: parameterOf(macro, 'language') ?? null, value: textOf(text.children) }];
  }
  const body = childOf(macro, 'ac:rich-text-body');
  if (body === undefined) return paragraph([{ type: 'text', value: macroMark(macro) }]);
  const title = parameterOf(macro, 'title') ?? panels[name];
  const words =
    title === undefined ? [] : paragraph([{ type: 'strong', children: [{ type: 'text', value: title }] }]);
  return [{ type: 'blockquote', children: [...words, ...readBlocks(body.children)] }];
}
