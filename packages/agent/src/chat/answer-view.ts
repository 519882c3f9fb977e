import type { Writable } from 'node:stream';
import type { AgentEvent } from '../agent.ts';
import type { StepEnded, StepStarted } from '../steps/step.ts';
import { MarkdownStream } from './markdown.ts';
import { describeModelEvent } from './model-line.ts';
import { printable } from './printable.ts';
import { ProgressLine } from './progress-line.ts';
import { describeEndedStep, describeStep } from './step-line.ts';
import type { Style } from './style.ts';

const thinking = 'Thinking';

/** Shows one answer as it comes: steps while they run and when they have ended, text block by block. */
export class AnswerView {
  readonly #output: Writable;
  readonly #style: Style;
  /** On a terminal only, where a row can be drawn again. */
  readonly #progress: ProgressLine | undefined;
  readonly #markdown: MarkdownStream;
  readonly #running = new Map<string, StepStarted>();

  constructor(output: Writable, style: Style, isTerminal: boolean) {
    this.#output = output;
    this.#style = style;
    this.#markdown = new MarkdownStream(style);
    this.#progress = isTerminal ? new ProgressLine(output) : undefined;
    this.#progress?.show(thinking);
  }

  show(event: AgentEvent): void {
    switch (event.type) {
      case 'text':
        this.#writeBlocks(this.#markdown.add(event.delta));
        return;
      case 'step-started':
        this.#running.set(event.id, event);
        this.#showProgress();
        return;
      case 'step-ended':
        this.#endStep(event);
        this.#showProgress();
        return;
      case 'model-waiting':
      case 'model-changed':
        this.note(describeModelEvent(event));
    }
  }

  /** Writes what is left of the text. */
  end(): void {
    this.#progress?.hide();
    this.#writeBlocks(this.#markdown.end());
  }

  /** Writes a line that is no part of the answer. */
  note(line: string): void {
    this.#writeLine(line);
  }

  /** Makes room for a question at the end of what was written so far. */
  pause(): void {
    this.#progress?.hide();
  }

  /** Goes on after a question. */
  resume(): void {
    this.#showProgress();
  }

  /** Ends with a sentence that says why there is no answer. */
  fail(message: string): void {
    this.end();
    this.#writeLine(`${this.#style.bad(printable(message))}\n`);
  }

  #endStep(event: StepEnded): void {
    const started = this.#running.get(event.id);
    this.#running.delete(event.id);
    if (started) this.#writeLine(describeEndedStep(started, event, this.#style));
  }

  #showProgress(): void {
    const newest = [...this.#running.values()].at(-1);
    this.#progress?.show(newest ? describeStep(newest) : thinking);
  }

  #writeBlocks(blocks: string): void {
    if (blocks !== '') this.#writeLine(`${blocks}\n`);
  }

  #writeLine(line: string): void {
    if (this.#progress) this.#progress.writeAbove(line);
    else this.#output.write(`${line}\n`);
  }
}
