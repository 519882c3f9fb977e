import type { ApprovalRequest } from '../approvals/approval.ts';
import { oneLine, printable } from './printable.ts';
import type { Style } from './style.ts';
import { cutToWidth } from './text-width.ts';

const shownWidth = 200;

/** What a call would change: for each thing its name, then the lines that go and come, with those around them. */
export function differenceLines(
  { difference }: Pick<ApprovalRequest, 'difference'>,
  style: Style,
): readonly string[] {
  return difference.flatMap((part) => [
    style.quiet(oneLine(part.what, shownWidth)),
    ...linesOf(part.difference).map((line) => paint(line, style)),
  ]);
}

const gap = '⋯';

// Its first two lines name files, and there are none; where a part begins says nothing but that something was left out.
function linesOf(difference: string): readonly string[] {
  const lines = printable(difference)
    .split('\n')
    .filter((line) => line !== '' && !/^(?:--- |\+\+\+ |\\)/.test(line))
    .map((line) => (line.startsWith('@@') ? gap : cutToWidth(line, shownWidth)));
  return lines[0] === gap ? lines.slice(1) : lines;
}

function paint(line: string, style: Style): string {
  if (line.startsWith('+')) return style.good(line);
  return line.startsWith('-') ? style.bad(line) : style.quiet(line);
}
