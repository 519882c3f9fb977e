import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from './local-site.ts';

/** What one line of a dialogue must lead to. */
export interface Line {
  readonly said: string;
  /** Tool and arguments of each call in order; `#Name` stands for the id of the thing of that name, `TOOL!` for a call that fails. */
  readonly calls?: readonly ExpectedCall[];
  /** Words that the answer must hold. */
  readonly answer?: RegExp;
  /** Asked back, or declined in a sentence; either way nothing is written. */
  readonly ends?: 'question' | 'refusal';
}

/** Lines that are said one after the other. */
export type Dialogue = readonly Line[];

export type ExpectedCall = readonly [tool: string, input: Readonly<Record<string, unknown>>];

/** A line that leads to these calls. */
export function does(said: string, ...calls: readonly ExpectedCall[]): Line {
  return { said, calls };
}

/** A line that is answered in words like these, after these calls. */
export function tells(said: string, answer: RegExp, ...calls: readonly ExpectedCall[]): Line {
  return { said, calls, answer };
}

/** A line that is answered with a question, and writes nothing. */
export function asks(said: string, answer?: RegExp): Line {
  return { said, ends: 'question', ...(answer === undefined ? {} : { answer }) };
}

/** A line that is declined, and runs no tool. */
export function declines(said: string): Line {
  return { said, calls: [], ends: 'refusal' };
}

/** A line after which everything is as before: asked back or declined. */
export function leaves(said: string): Line {
  return { said };
}

const toModels = /say it in other words|tell the person/i;

/** What is wrong with how a line was answered, undefined where it is as it should be. */
export function mistakeIn(line: Line, { text, calls }: Outcome): string | undefined {
  const made = calls.map(({ tool, input, successful }) => [successful ? tool : `${tool}!`, input]);
  const told = `${JSON.stringify(made)} and said: ${text}`;
  if (line.calls !== undefined && !isDeepStrictEqual(made, line.calls)) return `called ${told}`;
  if (line.calls === undefined && calls.some(({ writes, successful }) => writes && successful))
    return `wrote ${told}`;
  if (line.answer !== undefined && !line.answer.test(text)) return `said: ${text}`;
  const asked = /\?\s*$/.test(text);
  if (line.ends === 'question' && !asked) return `did not ask, but called ${told}`;
  if (line.ends === 'refusal' && (asked || text === '' || toModels.test(text)))
    return `did not decline: ${text}`;
  return undefined;
}
