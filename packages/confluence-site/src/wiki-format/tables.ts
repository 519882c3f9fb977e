import { xmlElement } from '../storage-format/xml.ts';

/** A cell: what is in it, and whether it heads its row or column. */
export interface WikiCell {
  readonly text: string;
  readonly isHeading: boolean;
}

/** Links and pictures, in which a bar parts something else, escaped signs, and bars. */
const piece = /\\[\s\S]|\[[^[\]\n]{1,2000}\]|!(?=\S)[^!\n]{1,1000}!|\|\|?|[^\\[!|]+|[\s\S]/g;

/** The cells of a row, which begins with a bar. */
export function readRow(row: string): WikiCell[] {
  const cells: { text: string; isHeading: boolean }[] = [];
  for (const [text] of row.trim().matchAll(piece)) {
    if (text === '|' || text === '||') cells.push({ text: '', isHeading: text === '||' });
    else {
      const last = cells.at(-1);
      if (last) last.text += text;
    }
  }
  // The last bar ends the row; a cell of spaces alone is one of the row's.
  return cells.at(-1)?.text === '' && cells.length > 1 ? cells.slice(0, -1) : cells;
}

/** A table of rows that are read. */
export function writeTable(
  rows: readonly (readonly WikiCell[])[],
  writeBlocks: (text: string) => string,
): string {
  const written = rows.map((cells) => {
    const inside = cells.map(({ text, isHeading }) => {
      const content = writeBlocks(text.trim()) || xmlElement('p', {});
      return xmlElement(isHeading ? 'th' : 'td', {}, content);
    });
    return xmlElement('tr', {}, inside.join(''));
  });
  return xmlElement('table', {}, xmlElement('tbody', {}, written.join('')));
}
