import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Agent, AgentEvent } from '../agent.ts';
import { isAgentError } from '../agent-error.ts';
import type { ApprovalRequest, ApprovalVerdict, Approver } from '../approvals/approval.ts';
import type { QuestionPlace } from '../approvals/questions.ts';
import { unlessAborted } from '../unless-aborted.ts';
import { AnswerView } from './answer-view.ts';
import { askForApproval } from './approval-question.ts';
import { LineQueue } from './line-queue.ts';
import { oneLine, printable } from './printable.ts';
import { coloured, plain, type Style } from './style.ts';
import { readTypedLine, type TypedLine } from './typed-line.ts';

export interface TerminalChatOptions {
  /** May still be on its way: the first screen does not wait for it, only the first answer does. */
  readonly agent: Agent | Promise<Agent>;
  readonly input: Readable & { readonly isTTY?: boolean };
  /** `hasColors` says whether colour is wanted; Node's terminals answer by NO_COLOR and TERM. */
  readonly output: Writable & { readonly isTTY?: boolean; hasColors?(): boolean };
  /** Lines shown first. */
  readonly firstScreen: readonly string[];
  /** Id of the conversation. */
  readonly thread: string;
  /** Ends the chat from outside; an answer that is under way is stopped. */
  readonly signal?: AbortSignal | undefined;
  /** Shows what each step was given and what it answered. */
  readonly isVerbose?: boolean | undefined;
  /** Sentences to be told as soon as they are known, if there are any to tell. */
  readonly warnings?: readonly (Promise<string | undefined> | undefined)[] | undefined;
  /** Where warnings go when nobody sits at a terminal; the output when absent. */
  readonly errors?: Writable | undefined;
}

const prompt = '> ';

const help = [
  'Say in your own words what should be done; one line is one request. A question is answered by the next line.',
  'Before something is destroyed you are asked: yes, no (and why), always for that tool in this chat, or show all of it.',
  '"undo" takes back what was done last, "undo everything from this conversation" all of it.',
  'Ctrl-C stops an answer. exit, quit, bye or Ctrl-D leave.',
];

/**
 * Talks with a person, or answers piped lines one after the other. Resolves when the input has ended and the last
 * line is answered, or when the person leaves.
 *
 * @throws AgentError when the agent cannot be made
 */
export async function runTerminalChat(options: TerminalChatOptions): Promise<void> {
  const { input, output, firstScreen, signal } = options;
  const interactive = isInteractive(options);
  const reader = createInterface({ input, terminal: interactive, prompt, ...(interactive && { output }) });
  const lines = new LineQueue();
  const chat = new TerminalChat(options, reader, lines);
  reader.on('line', (line) => lines.add(line));
  reader.on('close', () => lines.end());
  reader.on('SIGINT', () => {
    if (!chat.stopAnswer()) lines.abandon();
  });
  const leave = () => {
    chat.stopAnswer();
    lines.abandon();
  };
  signal?.addEventListener('abort', leave, { once: true });
  if (signal?.aborted) leave();

  output.write(`${firstScreen.join('\n')}\n\n`);
  for (const coming of options.warnings ?? []) {
    coming?.then((warning) => warning && chat.warn(warning)).catch(() => {});
  }
  try {
    await chat.answerAll();
  } finally {
    signal?.removeEventListener('abort', leave);
    closeQuietly(reader);
  }
}

function isInteractive({ input, output }: TerminalChatOptions): boolean {
  return Boolean(input.isTTY && output.isTTY);
}

/** A terminal that was closed meanwhile cannot be set back to what it was, and need not be. */
function closeQuietly(reader: Interface): void {
  try {
    reader.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EIO')) throw error;
  }
}

class TerminalChat {
  readonly #options: TerminalChatOptions;
  readonly #reader: Interface;
  readonly #lines: LineQueue;
  readonly #interactive: boolean;
  readonly #style: Style;
  #answering: AbortController | undefined;
  #view: AnswerView | undefined;

  constructor(options: TerminalChatOptions, reader: Interface, lines: LineQueue) {
    this.#options = options;
    this.#reader = reader;
    this.#lines = lines;
    this.#interactive = isInteractive(options);
    this.#style = this.#interactive && options.output.hasColors?.() ? coloured : plain;
    // It is awaited with the first line; failing before that must not end the process as unhandled.
    Promise.resolve(options.agent).catch(() => {});
  }

  async answerAll(): Promise<void> {
    const lines = this.#lines;
    for (;;) {
      if (this.#interactive && !lines.ended) this.#reader.prompt();
      const line = await lines.next();
      if (line === undefined) break;
      const typed = readTypedLine(line);
      if (typed.kind === 'leave') return;
      await this.#respond(typed);
    }
    // The prompt that got no answer still stands there.
    if (this.#interactive) this.#write('');
  }

  async #respond(typed: TypedLine): Promise<void> {
    if (typed.kind === 'request') await this.#answer(typed.text);
    if (typed.kind === 'help') this.#write([...help, ''].join('\n'));
    if (typed.kind === 'unknown-command') this.#write(`There is no ${typed.command}. Try /help.\n`);
  }

  /** Tells something that is no part of an answer; on a terminal above the line that is being written. */
  warn(warning: string): void {
    const { output, errors = output } = this.#options;
    const line = this.#style.bad(printable(warning));
    if (!this.#interactive) errors.write(`${line}\n`);
    else if (this.#view) this.#view.note(line);
    else {
      cursorTo(output, 0);
      clearLine(output, 0);
      this.#write(line);
      this.#reader.prompt(true);
    }
  }

  /** Whether there was an answer to stop. */
  stopAnswer(): boolean {
    if (!this.#answering) return false;
    this.#answering.abort();
    return true;
  }

  async #answer(text: string): Promise<void> {
    const { output, thread, isVerbose } = this.#options;
    // Piped lines are not echoed by a terminal; with them the output can be read on its own.
    if (!this.#interactive) this.#write(`${prompt}${text}`);
    const stop = new AbortController();
    this.#answering = stop;
    const view = new AnswerView({
      output,
      style: this.#style,
      isTerminal: this.#interactive,
      isVerbose: Boolean(isVerbose),
    });
    this.#view = view;
    try {
      const agent = await this.#readyAgent(stop.signal);
      if (!agent) return view.fail('Stopped.');
      const onEvent = (event: AgentEvent) => view.show(event);
      const onApproval: Approver = (request, place) => this.#askPerson(request, place, view, stop.signal);
      await agent
        .ask(text, { thread, signal: stop.signal, onEvent, onApproval })
        .catch((error) => view.fail(inOneSentence(error)));
    } finally {
      view.end();
      this.#view = undefined;
      this.#answering = undefined;
    }
  }

  async #askPerson(
    request: ApprovalRequest,
    place: QuestionPlace,
    view: AnswerView,
    signal: AbortSignal,
  ): Promise<ApprovalVerdict | undefined> {
    view.pause();
    try {
      return await askForApproval(request, place, {
        lines: this.#lines,
        style: this.#style,
        signal,
        write: (line) => this.#write(line),
        ...(this.#interactive ? { prompt: (question: string) => this.#promptFor(question) } : {}),
      });
    } finally {
      if (!signal.aborted) view.resume();
    }
  }

  #promptFor(question: string): void {
    this.#reader.setPrompt(question);
    this.#reader.prompt();
    this.#reader.setPrompt(prompt);
  }

  /** The agent, once it is there; nothing when the person does not wait for it any longer. */
  async #readyAgent(stop: AbortSignal): Promise<Agent | undefined> {
    const agent = Promise.resolve(this.#options.agent);
    return unlessAborted(agent, stop).catch((error) => {
      if (stop.aborted) return undefined;
      throw error;
    });
  }

  #write(line: string): void {
    this.#options.output.write(`${line}\n`);
  }
}

function inOneSentence(error: unknown): string {
  if (isAgentError(error)) return error.message;
  return `That failed: ${oneLine(error instanceof Error ? error.message : String(error), 300)}`;
}
