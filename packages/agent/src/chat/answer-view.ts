import type { Writable } from 'node:stream';
import ora, { type Ora } from 'ora';
import type { AgentEvent } from '../agent.ts';
import type { StepStarted } from '../steps/step.ts';
import { MarkdownStream } from './markdown.ts';
import { printable } from './printable.ts';
import { describeEndedStep, describeStep } from './step-line.ts';
import type { Style } from './style.ts';

/** Shows one answer as it comes: steps while they run and when they have ended, text block by block. */
export class AnswerView {
  readonly #output: Writable;
  readonly #style: Style;
  readonly #spinner: Ora | undefined;
  readonly #markdown: MarkdownStream;
  readonly #running = new Map<string, StepStarted>();

  /** `live`: the output is a terminal, on which a line can be drawn again. */
  constructor(output: Writable & { isTTY?: boolean }, style: Style, live: boolean) {
    this.#output = output;
    this.#style = style;
    this.#markdown = new MarkdownStream(style);
    // It must leave the input alone: what is typed meanwhile, Ctrl-C above all, belongs to the chat.
    this.#spinner = live ? ora({ stream: output, discardStdin: false, text: 'Thinking' }).start() : undefined;
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
      case 'step-ended': {
        const started = this.#running.get(event.id);
        this.#running.delete(event.id);
        if (started) this.#writeLine(describeEndedStep(started, event, this.#style));
        this.#showProgress();
        return;
      }
    }
  }

  /** Writes what is left of the text. */
  end(): void {
    this.#writeBlocks(this.#markdown.end());
    this.#spinner?.stop();
  }

  /** Ends with a sentence that says why there is no answer. */
  fail(message: string): void {
    this.end();
    this.#writeLine(this.#style.bad(printable(message)));
    this.#spinner?.stop();
  }

  #showProgress(): void {
    const newest = [...this.#running.values()].at(-1);
    if (this.#spinner) this.#spinner.text = newest ? describeStep(newest) : 'Thinking';
  }

  #writeBlocks(blocks: string): void {
    if (blocks !== '') this.#writeLine(`${blocks}\n`);
  }

  #writeLine(line: string): void {
    const spinning = this.#spinner?.isSpinning ?? false;
    if (spinning) this.#spinner?.stop();
    this.#output.write(`${line}\n`);
    if (spinning) this.#spinner?.start();
  }
}
