import { clearLine, cursorTo } from 'node:readline';
import type { Writable } from 'node:stream';
import { oneLine } from './printable.ts';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const frameMilliseconds = 100;
const usualWidth = 80;

/**
 * A line at the bottom of a terminal that says what is going on, and moves so that people see it does.
 *
 * It takes one row and only ever clears that row, whatever the terminal says of its size: one without a known
 * size reports a width of zero.
 */
export class ProgressLine {
  readonly #output: Writable & { readonly columns?: number };
  #text = '';
  #frame = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(output: Writable & { readonly columns?: number }) {
    this.#output = output;
  }

  /** Shows `text`, in place of what was shown before. */
  show(text: string): void {
    this.#text = text;
    this.#timer ??= setInterval(() => this.#draw(), frameMilliseconds).unref();
    this.#draw();
  }

  /** Takes the line away. */
  hide(): void {
    if (!this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#clear();
  }

  /** Writes a line that stays, above this one. */
  writeAbove(line: string): void {
    const shown = this.#timer !== undefined;
    if (shown) this.#clear();
    this.#output.write(`${line}\n`);
    if (shown) this.#draw();
  }

  #draw(): void {
    this.#frame = (this.#frame + 1) % frames.length;
    this.#clear();
    // A full row would wrap, and the row above could not be cleared.
    const width = (this.#output.columns || usualWidth) - 3;
    this.#output.write(`${frames[this.#frame]} ${oneLine(this.#text, Math.max(width, 1))}`);
  }

  #clear(): void {
    cursorTo(this.#output, 0);
    clearLine(this.#output, 0);
  }
}
