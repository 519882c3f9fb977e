import { isDeepStrictEqual } from 'node:util';
import type { Outcome, ToolRun } from '../local-site.ts';

/** What one line of a dialogue nobody has tuned for must lead to: what was written, and what was told. */
export interface JudgedLine {
  readonly said: string;
  /** Every call that wrote, in any order; a reading may use whatever tool it likes. */
  readonly writes: readonly Write[];
  /** Words that the answer must hold. */
  readonly answer?: RegExp;
  /** Asked back, or declined in a sentence without a call. */
  readonly ends?: 'question' | 'refusal';
}

/** Tool, or several that would do (`A|B`), and its arguments. `space` and `type` only narrow, and may be left out. */
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

/** A line that is asked back, before anything is written. */
export function wonders(said: string, answer?: RegExp): JudgedLine {
  return { said, writes: [], ends: 'question', ...(answer === undefined ? {} : { answer }) };
}

/** A line that is declined, and runs no tool. */
export function refuses(said: string): JudgedLine {
  return { said, writes: [], ends: 'refusal' };
}

const narrowing = new Set(['space', 'type', 'page']);

/** What is wrong with how a line was answered, undefined where it is as it should be. */
export function faultIn(line: JudgedLine, { text, calls }: Outcome): string | undefined {
  const told = `${JSON.stringify(calls.map(({ tool, input, successful }) => [successful ? tool : `${tool}!`, input]))} and said: ${text}`;
  const written = calls.filter((call) => call.writes && call.successful);
  const missing = line.writes.some((write) => !written.some((call) => isWrite(write, call)));
  if (missing || written.length !== line.writes.length) return `called ${told}`;
  if (line.answer !== undefined && !line.answer.test(text)) return `called ${told}`;
  const read = calls.some(({ successful }) => successful);
  if (line.answer !== undefined && line.ends === undefined && !read)
    return `found nothing, but called ${told}`;
  const asked = /\?\s*$/.test(text);
  if (line.ends === 'question' && !asked) return `did not ask, but called ${told}`;
  if (line.ends === 'refusal' && (asked || text === '' || calls.length > 0))
    return `did not decline, but called ${told}`;
  return undefined;
}

function isWrite([tools, input]: Write, made: ToolRun): boolean {
  if (!tools.split('|').includes(made.tool)) return false;
  const said = Object.keys(made.input).filter((key) => !narrowing.has(key) || key in input);
  return (
    said.length === Object.keys(input).length &&
    Object.entries(input).every(([key, value]) => isDeepStrictEqual(plain(made.input[key]), plain(value)))
  );
}

// A thing may be meant by its id or by its name, as it was said or as it is written.
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain).sort();
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return typeof value === 'string'
    ? (spaceKeys[value.replace(/^#?(?:the )?/i, '').toLowerCase()] ??
        value.replace(/^#?(?:the )?/i, '').toLowerCase())
    : value;
}

const spaceKeys: Readonly<Record<string, string>> = {
  mkt: 'marketing',
  eng: 'engineering',
  prod: 'product',
  hr: 'people',
};
