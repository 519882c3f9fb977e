import { xmlElement } from '../storage-format/xml.ts';
import { isBlock, splitAtBlocks, type TextWithParts } from './finished-parts.ts';
import { writeInline } from './inline.ts';
import { type ListItem, readListItem, writeLists } from './lists.ts';
import { readRow, type WikiCell, writeTable } from './tables.ts';

const heading = /^\s*h(?<level>[1-6])\.\s*(?<text>.*)$/;
const quote = /^\s*bq\.\s+(?<text>.*)$/;
const rule = /^\s*-{4,}\s*$/;

/** How what is in a block is written: words, and the blocks of a table's cell. */
interface Writing {
  readonly inline: (words: string) => string;
  readonly blocks: (text: string) => string;
}

/** A block, and the first line after it. */
interface Block {
  readonly storage: string;
  readonly next: number;
}

/** Writes blocks: headings, lists, tables, quotes, rules and paragraphs. */
export function writeBlocks({ text, parts }: TextWithParts): string {
  const writing: Writing = {
    inline: (words) => writeInline({ text: words, parts }),
    blocks: (inside) => writeBlocks({ text: inside, parts }),
  };
  const lines = text.split('\n');
  let written = '';
  let position = 0;
  while (position < lines.length) {
    const block = readBlock(lines, position, writing);
    written += block.storage;
    position = block.next;
  }
  return written;
}

function readBlock(lines: readonly string[], position: number, writing: Writing): Block {
  const line = lines[position] ?? '';
  const next = position + 1;
  const { inline } = writing;
  if (line.trim() === '') return { storage: '', next };
  if (rule.test(line)) return { storage: '<hr />', next };
  const titled = heading.exec(line)?.groups;
  if (titled)
    return { storage: xmlElement(`h${titled.level}`, {}, inline((titled.text ?? '').trim())), next };
  const quoted = quote.exec(line)?.groups?.text;
  if (quoted !== undefined) {
    return { storage: xmlElement('blockquote', {}, xmlElement('p', {}, inline(quoted.trim()))), next };
  }
  if (readListItem(line)) return readList(lines, position, writing);
  if (isRow(line)) return readTable(lines, position, writing);
  return readParagraph(lines, position, writing);
}

function readList(lines: readonly string[], position: number, { inline }: Writing): Block {
  const items: ListItem[] = [];
  let next = position;
  for (let item = readListItem(lines[next] ?? ''); item; item = readListItem(lines[next] ?? '')) {
    const rest = continuation(lines, next + 1);
    const text = [item.text, ...rest].join('\n');
    items.push({ markers: item.markers, content: inline(text.trim()) });
    next += 1 + rest.length;
  }
  return { storage: writeLists(items), next };
}

function readTable(lines: readonly string[], position: number, { blocks }: Writing): Block {
  const rows: WikiCell[][] = [];
  let next = position;
  for (let line = lines[next]; line !== undefined && isRow(line); line = lines[next]) {
    const isOpen = !line.trimEnd().endsWith('|');
    const rest = isOpen ? openCell(lines, next + 1) : [];
    rows.push(readRow([line, ...rest].join('\n')));
    next += 1 + rest.length;
  }
  return { storage: writeTable(rows, blocks), next };
}

// A cell that its line does not end goes on to the line that does, with lists in it too.
function openCell(lines: readonly string[], from: number): string[] {
  let end = from;
  for (let line = lines[end]; line !== undefined && line.trim() !== '' && !isRow(line); line = lines[end]) {
    end += 1;
    if (line.trimEnd().endsWith('|')) break;
  }
  return lines.slice(from, end);
}

function readParagraph(lines: readonly string[], position: number, { inline }: Writing): Block {
  const text = [lines[position] ?? '', ...continuation(lines, position + 1)];
  const storage = splitAtBlocks(text.join('\n')).map((piece) =>
    isBlock(piece) ? inline(piece) : xmlElement('p', {}, inline(piece.trim())),
  );
  return { storage: storage.join(''), next: position + text.length };
}

/** The lines that go on with what is before them. */
function continuation(lines: readonly string[], from: number): string[] {
  let end = from;
  while (end < lines.length && !startsBlock(lines[end] ?? '')) end += 1;
  return lines.slice(from, end);
}

function startsBlock(line: string): boolean {
  const isMarked = rule.test(line) || heading.test(line) || quote.test(line);
  return line.trim() === '' || isMarked || isRow(line) || readListItem(line) !== undefined;
}

function isRow(line: string): boolean {
  return /^\s*\|/.test(line);
}
