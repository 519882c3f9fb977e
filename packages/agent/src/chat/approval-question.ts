import type { ApprovalRequest, ApprovalVerdict } from '../approvals/approval.ts';
import type { LineQueue } from './line-queue.ts';
import { oneLine, printable } from './printable.ts';
import type { Style } from './style.ts';
import { readTypedLine } from './typed-line.ts';

/** Where a person is asked. */
export interface QuestionPlace {
  readonly lines: LineQueue;
  readonly style: Style;
  /** Gives the question up. */
  readonly signal: AbortSignal;
  readonly write: (line: string) => void;
  /** Shows the question where the answer is typed; absent where lines come from a pipe. */
  readonly prompt?: (question: string) => void;
}

const question = 'Do it? yes, no (and why), or always: ';
const by = 'at the terminal';
const shownLines = 30;
const shownWidth = 200;

/**
 * Asks whether a call may run. Nothing where the input ends or says something else: a piped line is the next request
 * then, and the call does not run.
 */
export async function askForApproval(
  request: ApprovalRequest,
  { lines, style, signal, write, prompt }: QuestionPlace,
): Promise<ApprovalVerdict | undefined> {
  for (const line of describeRequest(request, style)) write(line);
  for (;;) {
    if (prompt) prompt(question);
    else write(question.trimEnd());
    const line = await lines.next(signal);
    if (line === undefined) return undefined;
    const verdict = readVerdict(line);
    if (verdict) return verdict;
    if (!prompt || readTypedLine(line).kind === 'leave') {
      lines.putBack(line);
      return undefined;
    }
  }
}

/** What would be done, and what it would change. */
export function describeRequest(
  { summary, tool, difference }: ApprovalRequest,
  style: Style,
): readonly string[] {
  const changes = difference.flatMap((part) => [
    style.quiet(oneLine(part.what, shownWidth)),
    ...linesOf(part.difference).map((line) => paint(line, style)),
  ]);
  const left = changes.length - shownLines;
  return [
    `${style.strong(oneLine(summary, shownWidth))} ${style.quiet(`(${oneLine(tool, shownWidth)})`)}`,
    ...changes.slice(0, shownLines),
    ...(left > 0 ? [style.quiet(`… and ${left} more lines`)] : []),
  ];
}

/** What a line says to a question; nothing where it says something else. */
export function readVerdict(line: string): ApprovalVerdict | undefined {
  const said = line.trim();
  if (/^(?:y|yes|ok|do it)[.!]*$/i.test(said)) return { verdict: 'approve', scope: 'call', by };
  if (/^(?:a|always)[.!]*$/i.test(said)) return { verdict: 'approve', scope: 'session', by };
  const denied = /^(?:no?|nope|don['’]?t)\b[\s,.:;–-]*(.*)$/i.exec(said);
  if (!denied) return undefined;
  return { verdict: 'deny', by, ...(denied[1] ? { reason: denied[1].slice(0, 1000) } : {}) };
}

// Its first two lines name files, and there are none.
function linesOf(difference: string): readonly string[] {
  return printable(difference)
    .split('\n')
    .filter((line) => line !== '' && !/^(?:---|\+\+\+|@@|\\)/.test(line))
    .map((line) => oneLineKeepingStart(line));
}

function oneLineKeepingStart(line: string): string {
  return line.length <= shownWidth ? line : `${line.slice(0, shownWidth - 1)}…`;
}

function paint(line: string, style: Style): string {
  if (line.startsWith('+')) return style.good(line);
  return line.startsWith('-') ? style.bad(line) : line;
}
