import type { AgentEvent } from '../agent.ts';
import { MarkdownStream } from './markdown.ts';
import { printable } from './printable.ts';
import { type StepsPlace, StepsView } from './steps-view.ts';

/** Shows one answer as it comes: steps while they run and when they have ended, text block by block. */
export class AnswerView {
  readonly #place: StepsPlace;
  readonly #steps: StepsView;
  readonly #markdown: MarkdownStream;

  constructor(place: StepsPlace) {
    this.#place = place;
    this.#markdown = new MarkdownStream(place.style);
    this.#steps = new StepsView(place);
  }

  show(event: AgentEvent): void {
    if (event.type !== 'text') {
      this.#steps.show(event);
      return;
    }
    this.#writeBlocks(this.#markdown.add(event.delta));
    // What is not whole yet cannot be written for good: nobody knows which block it will be.
    this.#steps.showWords(printable(this.#markdown.pending));
  }

  /** Writes what is left of the text. */
  end(): void {
    this.#steps.pause();
    this.#writeBlocks(this.#markdown.end());
  }

  /** Writes a line that is no part of the answer. */
  note(line: string): void {
    this.#steps.write(line);
  }

  /** Makes room for a question at the end of what was written so far. */
  pause(): void {
    this.#steps.pause();
  }

  /** Goes on after a question. */
  resume(): void {
    this.#steps.resume();
  }

  /** Ends with a sentence that says why there is no answer. */
  fail(message: string): void {
    this.end();
    this.#steps.write(`${this.#place.style.bad(printable(message))}\n`);
  }

  #writeBlocks(blocks: string): void {
    if (blocks !== '') this.#steps.write(`${blocks}\n`);
  }
}
