import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { Failure } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

/** What is asked before something is done for good, and what is said where nobody is there to answer. */
export interface Question {
  /** `Take this back?` */
  readonly asked: string;
  /** A sentence that says what to add to the command. */
  readonly otherwise: string;
}

/**
 * Asks a person for a yes. Everything else is a no, an input that ends as well.
 *
 * @throws Failure `needs_approval` where there is no terminal to ask on
 */
export async function isConfirmed(
  { input, output }: Terminal,
  { asked, otherwise }: Question,
  signal: AbortSignal,
): Promise<boolean> {
  if (!('isTTY' in input && input.isTTY)) throw new Failure('needs_approval', otherwise);
  const asking = createInterface({ input, output });
  try {
    // Ctrl-C and Ctrl-D close it without an answer.
    const closed = once(asking, 'close').then(() => '');
    const answer = await Promise.race([asking.question(`${asked} [y/N] `, { signal }), closed]);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    asking.close();
  }
}
