import { xmlElement } from '../../storage-format/xml.ts';
import { type AdfNode, textAttribute } from '../adf-node.ts';
import type { Writing } from './writing.ts';

/** A table, with its columns' widths where the first row tells them. */
export function writeTable(table: AdfNode, writing: Writing): string {
  const rows = (table.content ?? []).map((row) => rowXml(row, writing)).join('');
  const layout = textAttribute(table, 'layout');
  const start = layout === undefined ? '<table>' : `<table data-layout="${layout.replace(/[^a-z-]/g, '')}">`;
  return `${start}${columnsXml(table)}<tbody>${rows}</tbody></table>`;
}

function columnsXml(table: AdfNode): string {
  const cells = table.content?.[0]?.content ?? [];
  const widths = cells.flatMap((cell) => (Array.isArray(cell.attrs?.colwidth) ? cell.attrs.colwidth : []));
  if (widths.length === 0 || widths.some((width) => typeof width !== 'number')) return '';
  return `<colgroup>${widths.map((width) => xmlElement('col', { style: `width: ${width}px;` })).join('')}</colgroup>`;
}

function rowXml(row: AdfNode, { blocks }: Writing): string {
  const cells = (row.content ?? []).map((cell) =>
    xmlElement(
      cell.type === 'tableHeader' ? 'th' : 'td',
      {
        colspan: textAttribute(cell, 'colspan'),
        rowspan: textAttribute(cell, 'rowspan'),
        'data-highlight-colour': textAttribute(cell, 'background'),
      },
      blocks(cell.content) || '<p></p>',
    ),
  );
  return `<tr>${cells.join('')}</tr>`;
}
