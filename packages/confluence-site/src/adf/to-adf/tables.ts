import { elementsOf, type StorageElement } from '../../storage-format/parse.ts';
import type { AdfNode } from '../adf-node.ts';
import type { Conversion } from './conversion.ts';
import { hexColor } from './marks.ts';

const groups = new Set(['thead', 'tbody', 'tfoot']);
const layouts = new Set(['wide', 'full-width', 'center', 'align-end', 'align-start', 'default']);

/** A table; undefined where it has no rows, or a caption and other things that ADF's tables have not. */
export function tableNode(table: StorageElement, conversion: Conversion): AdfNode | undefined {
  const parts = elementsOf(table.children).filter((part) => part.name !== 'colgroup');
  const rows = parts.flatMap((part) => (groups.has(part.name) ? elementsOf(part.children) : [part]));
  if (rows.length === 0 || !rows.every(isRow)) return undefined;
  const widths = columnWidths(table);
  const content = rows.map((row) => rowNode(row, widths, conversion));
  const layout = table.attributes['data-layout'];
  return { type: 'table', ...(layout && layouts.has(layout) && { attrs: { layout } }), content };
}

function isRow(element: StorageElement): boolean {
  const cells = elementsOf(element.children);
  return element.name === 'tr' && cells.every((cell) => cell.name === 'td' || cell.name === 'th');
}

function rowNode(
  row: StorageElement,
  widths: readonly (number | undefined)[],
  { filled }: Conversion,
): AdfNode {
  let column = 0;
  const content = elementsOf(row.children).map((cell) => {
    const attrs = cellAttributes(cell, widths, column);
    column += wholeNumber(cell.attributes.colspan) ?? 1;
    return {
      type: cell.name === 'th' ? 'tableHeader' : 'tableCell',
      ...(Object.keys(attrs).length > 0 && { attrs }),
      content: filled(cell.children, 'tableCell'),
    };
  });
  return { type: 'tableRow', content };
}

function cellAttributes(
  cell: StorageElement,
  widths: readonly (number | undefined)[],
  column: number,
): Record<string, unknown> {
  const colspan = wholeNumber(cell.attributes.colspan);
  const rowspan = wholeNumber(cell.attributes.rowspan);
  const background = hexColor(cell.attributes['data-highlight-colour']);
  const colwidth = widths.slice(column, column + (colspan ?? 1)).filter((width) => width !== undefined);
  return {
    ...(colspan !== undefined && { colspan }),
    ...(rowspan !== undefined && { rowspan }),
    ...(background !== undefined && { background }),
    ...(colwidth.length > 0 && colwidth.length === (colspan ?? 1) && { colwidth }),
  };
}

/** The widths of the columns in pixels. */
function columnWidths(table: StorageElement): (number | undefined)[] {
  const group = elementsOf(table.children).find((part) => part.name === 'colgroup');
  return elementsOf(group?.children ?? []).map((column) => {
    const width = /width:\s*([\d.]+)px/.exec(column.attributes.style ?? '')?.[1];
    return width === undefined ? undefined : Number(width);
  });
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}
