import type { WrittenText } from './written-text.ts';

/** How a program ended, with all it wrote. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A program that runs: as a process of its own, or within that of the test. */
export abstract class RunningProgram {
  readonly ended: Promise<Ended>;
  readonly #output: WrittenText;

  constructor(output: WrittenText, errors: WrittenText, status: Promise<number | null>) {
    this.#output = output;
    this.ended = status.then((ending) => ({ status: ending, output: output.text, errors: errors.text }));
  }

  /** Resolves with the first match in the output; rejects when the program ends before. */
  async until(pattern: RegExp): Promise<RegExpMatchArray> {
    for (;;) {
      const match = this.#output.text.match(pattern);
      if (match) return match;
      const ended = await Promise.race([this.#output.more(), this.ended]);
      if (ended && !ended.output.match(pattern)) {
        throw new Error(`Ended with ${ended.status} before ${pattern}:\n${ended.output}\n${ended.errors}`);
      }
    }
  }

  /** Sends the signal and waits for the end. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.send(signal);
    return this.ended;
  }

  protected abstract send(signal: NodeJS.Signals): void;

  /** Ends it, whatever it is at. */
  abstract abandon(): Promise<void>;
}
