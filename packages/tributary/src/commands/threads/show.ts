import { type PastTurn, printable, type Step, type Thread, toolInWords } from '@tributary/agent';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { requestsIn, shortTime } from './thread-words.ts';
import { usingThreads } from './using-threads.ts';

const longestInput = 200;

/** Shows a conversation as text, with its steps. */
export async function showThread(
  { configuration, terminal }: CommandContext,
  id: string,
  { json }: { readonly json?: boolean },
): Promise<void> {
  const thread = await usingThreads(configuration, (kept) => kept.read(configuration.userId, id));
  writeLines(terminal.output, json ? [JSON.stringify(thread)] : readable(thread).map(printable));
}

function readable({ id, title, lastUsedAt, turns }: Thread): string[] {
  const head = [title, `${id} · ${requestsIn(turns.length)} · last used ${shortTime(lastUsedAt)}`];
  return [...head, ...turns.flatMap((turn) => ['', ...turnLines(turn)])];
}

function turnLines({ request, askedAt, steps, answer }: PastTurn): string[] {
  return [
    `> ${request.replaceAll('\n', '\n> ')}   (${shortTime(askedAt)})`,
    ...steps.map(stepLine),
    answer === '' ? '(no answer)' : answer,
  ];
}

function stepLine({ tool, arguments: input, successful, error }: Step): string {
  const sign = successful ? '✓' : '✗';
  const reason = error === null ? '' : `: ${error}`;
  return `  ${sign} ${toolInWords(tool)} ${shortened(JSON.stringify(input))}${reason}`;
}

/** Whole pages are written by some steps; `--json` has them. */
function shortened(text: string): string {
  return text.length <= longestInput ? text : `${text.slice(0, longestInput).toWellFormed()}…`;
}
