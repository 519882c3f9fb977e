/** What one line of a dialogue must lead to: what was written, and what was told. */
export interface JudgedLine {
  readonly said: string;
  /** Calls that leave the site as it must be after this line; whatever else leaves it so will do. */
  readonly writes: readonly Write[];
  /** Words that the answer must hold. */
  readonly answer?: RegExp;
  /** Asked back, declined in a sentence without a call, or answered in words that no tool need have brought. */
  readonly ends?: 'question' | 'refusal' | 'words';
}

/** Tool, or several that would do (`A|B`), and its arguments; `#1` is the id of what the dialogue's first call answered. */
export type Write = readonly [tool: string, input: Readonly<Record<string, unknown>>];

/** Lines that are said one after the other. */
export type JudgedDialogue = readonly JudgedLine[];

/** A line that writes this. */
export function writes(said: string, ...expected: readonly Write[]): JudgedLine {
  return { said, writes: expected };
}

/** A line that reads, writes nothing, and is answered in words like these. */
export function reads(said: string, answer: RegExp): JudgedLine {
  return { said, writes: [], answer };
}

/** A line that changes nothing and needs no tool to have answered, but is answered in words like these. */
export function answers(said: string, answer: RegExp): JudgedLine {
  return { said, writes: [], answer, ends: 'words' };
}

/** A line after which everything is as before, whether it is asked back or declined. */
export function leaves(said: string): JudgedLine {
  return { said, writes: [] };
}

/** A line that is asked back, before anything is written. */
export function wonders(said: string, answer?: RegExp): JudgedLine {
  return { said, writes: [], ends: 'question', ...(answer === undefined ? {} : { answer }) };
}

/** A line that is declined, and runs no tool. */
export function refuses(said: string): JudgedLine {
  return { said, writes: [], ends: 'refusal' };
}
