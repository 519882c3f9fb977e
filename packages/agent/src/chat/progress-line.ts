import { clearLine, cursorTo } from 'node:readline';
import type { Writable } from 'node:stream';
import { oneLine } from './printable.ts';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const frameMilliseconds = 100;
const usualWidth = 80;
/** What ends sooner needs no clock. */
const quickSeconds = 2;

/**
 * A line at the bottom of a terminal that says what is going on and for how long, and moves so that people see it does.
 *
 * It takes one row and only ever clears that row, whatever the terminal says of its size: one without a known
 * size reports a width of zero.
 */
export class ProgressLine {
  readonly #output: Writable & { readonly columns?: number };
  #text = '';
  #since = 0;
  #frame = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(output: Writable & { readonly columns?: number }) {
    this.#output = output;
  }

  /** How many columns its text may take. A full row would wrap, and the row above could not be cleared. */
  get width(): number {
    return Math.max((this.#output.columns || usualWidth) - 3, 1);
  }

  /**
   * Shows `text`, in place of what was shown before.
   *
   * @param since when it began, by `performance.now()`; without it nothing is said of the time
   */
  show(text: string, since = Number.POSITIVE_INFINITY): void {
    this.#text = text;
    this.#since = since;
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
    const seconds = Math.floor((performance.now() - this.#since) / 1000);
    const clock = seconds >= quickSeconds ? ` (${seconds} s)` : '';
    const text = oneLine(this.#text, Math.max(this.width - clock.length, 1));
    this.#output.write(`${frames[this.#frame]} ${text}${clock}`);
  }

  #clear(): void {
    cursorTo(this.#output, 0);
    clearLine(this.#output, 0);
  }
}
