import type { Readable, Writable } from 'node:stream';

/** Where the program reads and writes. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** For what is not the answer: steps, warnings, reasons of failure. */
  readonly errors: Writable;
}

/** Writes whole lines; nothing for none. */
export function writeLines(stream: Writable, lines: readonly string[]): void {
  if (lines.length > 0) stream.write(`${lines.join('\n')}\n`);
}

/** Resolves when all that was written has left: a pipe may still hold some of it. */
export function flush(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
