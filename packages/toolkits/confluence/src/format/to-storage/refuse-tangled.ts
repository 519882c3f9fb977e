import { ToolError } from '@tributary/toolkit';
import type { Paragraph } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { allNodes } from '../syntax/markdown.ts';
import { tooDeep } from './storage-writing.ts';

// The parser's time grows with the square of each of these, or worse, and others wait for it.
const deepContainers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){101}/m;
const mostMarks = 5000;
const marks = /[*_~[\n]/g;

// Finds where blocks begin and end, and leaves their insides alone, which is what takes long.
const blockParser = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [
      {
        disable: {
          null: [
            'attention',
            'autolink',
            'codeText',
            'htmlText',
            'labelEnd',
            'labelStartImage',
            'labelStartLink',
          ],
        },
      },
    ],
  });

/**
 * Refuses a text that nobody writes, before it is parsed: quotes and lists nested more than a hundred deep in a line,
 * or a paragraph with more than five thousand marks.
 *
 * @throws ToolError `invalid_input`
 */
export function refuseTangled(markdown: string): void {
  if (deepContainers.test(markdown)) throw tooDeep();
  if (marksIn(markdown) <= mostMarks) return;
  for (const node of allNodes(blockParser.parse(markdown))) {
    if (node.type === 'paragraph' || node.type === 'heading') refuseMarks(sourceOf(node, markdown));
  }
}

function sourceOf({ position }: Pick<Paragraph, 'position'>, markdown: string): string {
  return markdown.slice(position?.start.offset, position?.end.offset);
}

function refuseMarks(paragraph: string): void {
  if (marksIn(paragraph) <= mostMarks || partsOf(paragraph).every((part) => marksIn(part) <= mostMarks))
    return;
  throw new ToolError({
    code: 'invalid_input',
    message: `One paragraph has more than ${mostMarks} marks (*, _, ~, [) or lines. Split it with blank lines.`,
  });
}

/** What a paragraph is parsed in: its whole, or the rows of the table in it. */
function partsOf(paragraph: string): readonly string[] {
  const lines = paragraph.split('\n');
  const start = lines.findIndex((line, index) => index > 0 && isDelimiterRow(line, lines[index - 1] ?? ''));
  return start === -1 ? [paragraph] : [lines.slice(0, start).join('\n'), ...lines.slice(start)];
}

function isDelimiterRow(line: string, header: string): boolean {
  return line.includes('|') && /^[\s>|:-]*-[\s|:-]*$/.test(line) && cellsIn(line) === cellsIn(header);
}

function cellsIn(row: string): number {
  // Lines after the first have the marks of the quote that they are in.
  const bare = row
    .replace(/^[\s>]+/, '')
    .trim()
    .replaceAll('\\|', '');
  return bare
    .split('|')
    .filter((cell, index, cells) => cell !== '' || (index > 0 && index < cells.length - 1)).length;
}

function marksIn(text: string): number {
  return text.match(marks)?.length ?? 0;
}
