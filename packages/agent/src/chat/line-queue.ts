/**
 * Lines that arrived and were not taken yet, oldest first.
 *
 * Lines come when they come (a pipe delivers all of them at once, before the first is answered) and none may be lost.
 */
export class LineQueue {
  readonly #lines: string[] = [];
  #waiting: ((line: string | undefined) => void) | undefined;
  #ended = false;

  /** Whether no more lines will come. */
  get ended(): boolean {
    return this.#ended;
  }

  add(line: string): void {
    if (this.#ended) return;
    if (this.#waiting) this.#hand(line);
    else this.#lines.push(line);
  }

  /** No more lines will come. Those that are here can still be taken. */
  end(): void {
    this.#ended = true;
    if (this.#waiting) this.#hand(undefined);
  }

  /** Forgets what was not taken, and ends. */
  abandon(): void {
    this.#lines.length = 0;
    this.end();
  }

  /** The next line, as soon as there is one; `undefined` when there will be none, or nobody waits for it any more. */
  next(signal?: AbortSignal): Promise<string | undefined> {
    if (signal?.aborted) return Promise.resolve(undefined);
    const line = this.#lines.shift();
    if (line !== undefined || this.#ended) return Promise.resolve(line);
    return new Promise((resolve) => {
      this.#waiting = resolve;
      const giveUp = () => {
        if (this.#waiting === resolve) this.#hand(undefined);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** Has a line that was taken be the next again. */
  putBack(line: string): void {
    this.#lines.unshift(line);
  }

  #hand(line: string | undefined): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.(line);
  }
}
