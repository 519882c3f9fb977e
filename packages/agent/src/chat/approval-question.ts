import type { ApprovalRequest, ApprovalVerdict } from '../approvals/approval.ts';
import type { QuestionPlace } from '../approvals/questions.ts';
import { differenceLines } from './difference-lines.ts';
import type { LineQueue } from './line-queue.ts';
import { oneLine } from './printable.ts';
import { readVerdict, wentAway } from './read-verdict.ts';
import { detailLines } from './step-details.ts';
import { describeStep } from './step-line.ts';
import type { Style } from './style.ts';
import { readTypedLine } from './typed-line.ts';

/** Where a person is asked. */
export interface AskingPlace {
  readonly lines: LineQueue;
  readonly style: Style;
  /** Gives the question up. */
  readonly signal: AbortSignal;
  readonly write: (line: string) => void;
  /** Shows the question where the answer is typed; absent where lines come from a pipe. */
  readonly prompt?: (question: string) => void;
}

const shownLines = 30;
const shownWidth = 200;
const explained = 'Say yes, no (and why), always (for this tool in this chat), or show (all of it).';

/**
 * Asks whether a call may run. Who goes away has not agreed. Nothing where a piped line says something else: it is the
 * next request then, the call does not run, and the question stays open.
 */
export async function askForApproval(
  request: ApprovalRequest,
  place: QuestionPlace,
  { lines, style, signal, write, prompt }: AskingPlace,
): Promise<ApprovalVerdict | undefined> {
  writeAll(describeRequest(request, place, style), write);
  for (;;) {
    if (prompt) prompt(question);
    else write(question.trimEnd());
    const line = await lines.next(signal);
    // The question that got no answer still stands there.
    if (line === undefined && prompt) write('');
    if (line === undefined) return wentAway;
    const said = readVerdict(line);
    if (said === 'show') writeAll(wholeRequest(request, style), write);
    else if (said) return said;
    else if (isForOthers(line, prompt !== undefined)) {
      lines.putBack(line);
      return prompt ? wentAway : undefined;
    } else write(explained);
  }
}

const question = 'Do it? yes, no (and why), always, or show: ';

function writeAll(shown: readonly string[], write: AskingPlace['write']): void {
  for (const line of shown) write(line);
}

/** Whether a line that answers nothing is for whoever reads lines next: at a terminal only what leaves the chat is. */
function isForOthers(line: string, isTerminal: boolean): boolean {
  return !isTerminal || readTypedLine(line).kind === 'leave';
}

/** What would be done, with which tool on what, and what it would change. */
export function describeRequest(
  request: ApprovalRequest,
  { number, of }: QuestionPlace,
  style: Style,
): readonly string[] {
  const changes = differenceLines(request, style);
  const left = changes.length - shownLines;
  const counted = of > 1 ? style.quiet(`${number} of ${of}: `) : '';
  return [
    `${counted}${style.strong(oneLine(request.summary, shownWidth))} ${style.quiet(`(${oneLine(request.tool, shownWidth)})`)}`,
    style.quiet(`  ${describeStep(request)}`),
    ...(left > 0 ? changes.slice(0, shownLines) : changes),
    ...(left > 0 ? [style.quiet(`… and ${left} more lines: say show`)] : []),
  ];
}

/** Every line that would change, and all that would be sent. */
function wholeRequest(request: ApprovalRequest, style: Style): readonly string[] {
  return [...differenceLines(request, style), ...detailLines('arguments', request.arguments, style)];
}
