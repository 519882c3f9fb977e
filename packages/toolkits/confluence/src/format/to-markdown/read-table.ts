import type { Element } from 'domhandler';
import type { AlignType, BlockContent, DefinitionContent, PhrasingContent, Table, TableCell } from 'mdast';
import { elementsOf } from '../storage-tree.ts';

type ReadBlocks = (nodes: Element['children']) => BlockContent[];

// Far wider than any table; what a hostile page claims to span is not made.
const widest = 100;

/** Reads a table. The first row is the head, as Markdown has it; a cell over several columns leaves empty ones behind. */
export function readTable(table: Element, readBlocks: ReadBlocks): BlockContent[] {
  const sections = elementsOf(table.children).filter(({ name }) => /^t(head|body|foot)$/.test(name));
  const rows = [table, ...sections].flatMap((section) => elementsOf(section.children, 'tr')).map(cellsOf);
  if (rows.length === 0) return [];
  const align = alignmentsOf(rows);
  const children = rows.map((cells) => ({
    type: 'tableRow' as const,
    children: cells.flatMap((cell) => readCell(cell, readBlocks)),
  }));
  return [
    { type: 'table', ...(align.some((one) => one !== null) ? { align } : {}), children } satisfies Table,
  ];
}

function cellsOf(row: Element): Element[] {
  return elementsOf(row.children).filter(({ name }) => name === 'th' || name === 'td');
}

function readCell(cell: Element, readBlocks: ReadBlocks): TableCell[] {
  const span = Math.min(Math.max(Number.parseInt(cell.attribs.colspan ?? '1', 10) || 1, 1), widest);
  const empty = Array.from({ length: span - 1 }, (): TableCell => ({ type: 'tableCell', children: [] }));
  return [{ type: 'tableCell', children: inLines(readBlocks(cell.children)) }, ...empty];
}

// A column stands as its first cell that says how.
function alignmentsOf(rows: readonly (readonly Element[])[]): AlignType[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column): AlignType => {
    for (const row of rows) {
      const cell = row[column];
      const align = cell && (alignmentOf(cell) ?? elementsOf(cell.children, 'p').map(alignmentOf)[0]);
      if (align) return align;
    }
    return null;
  });
}

function alignmentOf({ attribs }: Element): 'center' | 'right' | undefined {
  const align = /text-align:\s*(center|right)/.exec(attribs.style ?? '')?.[1];
  return align === 'center' || align === 'right' ? align : undefined;
}

/** A Markdown cell is one line: its blocks follow one another, with `<br>` between them. */
function inLines(blocks: readonly (BlockContent | DefinitionContent)[]): PhrasingContent[] {
  const lines = blocks.flatMap(linesOf).filter((line) => line.length > 0);
  return lines.flatMap((line, index): PhrasingContent[] => (index > 0 ? [{ type: 'break' }, ...line] : line));
}

function linesOf(block: BlockContent | DefinitionContent): PhrasingContent[][] {
  switch (block.type) {
    case 'paragraph':
      return [block.children];
    case 'heading':
      return [[{ type: 'strong', children: block.children }]];
    case 'code':
      return block.value
        .split('\n')
        .map((value): PhrasingContent[] => (value === '' ? [] : [{ type: 'inlineCode', value }]));
    case 'list':
      return block.children.map(({ checked, children }) => {
        const box = checked ? '☑ ' : '☐ ';
        return [{ type: 'text', value: typeof checked === 'boolean' ? box : '• ' }, ...inLines(children)];
      });
    case 'table':
      return block.children.map(({ children }) =>
        children.flatMap((cell, index): PhrasingContent[] =>
          index > 0 ? [{ type: 'text', value: ' / ' }, ...cell.children] : cell.children,
        ),
      );
    case 'panel':
    case 'expand': {
      const title = block.title || (block.type === 'panel' ? block.kind : '');
      const head: PhrasingContent[] =
        title === '' ? [] : [{ type: 'strong', children: [{ type: 'text', value: title }] }];
      return [head, inLines(block.children)];
    }
    case 'blockquote':
    case 'footnoteDefinition':
      return [inLines(block.children)];
    default:
      return [];
  }
}
