import { compounds } from './compounds.ts';
import { readJson } from './json.ts';
import { respelled } from './spelling.ts';

export type TokenKind = 'word' | 'number' | 'quoted' | 'mark';

/** A word of what was said, with its place, so that values are always cut out of the original. */
export interface Token {
  readonly kind: TokenKind;
  /** As written; for quoted text what stands between the quotes. */
  readonly text: string;
  /** What phrases are compared with: lower case, `blog post` as `blogpost`. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const closing: Readonly<Record<string, string>> = {
  '“': '”„“',
  '„': '“”',
  '‘': '’',
  '«': '»',
  '"': '"”',
  "'": "'’",
  '`': '`',
};

const marks = /[,.;:!?()\n]/;

/**
 * Reads what was said as words, numbers, quoted pieces and marks.
 *
 * An apostrophe inside a word is part of it; a quote counts only where it opens at the start of a word
 * and closes at the end of one, so that `Jane's page` holds no quoted text.
 */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const next = tokenAt(source, at);
    if (next) tokens.push(next);
    at = next ? next.end : at + 1;
  }
  return compounds(tokens, source);
}

function tokenAt(source: string, at: number): Token | undefined {
  const character = source.charAt(at);
  if (character !== '\n' && /\s/.test(character)) return undefined;
  const quoted = quotedAt(source, at) ?? jsonAt(source, at);
  if (quoted) return quoted;
  if (marks.test(character)) {
    return { kind: 'mark', text: character, word: character, start: at, end: at + 1 };
  }
  return wordAt(source, at);
}

function quotedAt(source: string, at: number): Token | undefined {
  const ends = closing[source.charAt(at)];
  if (ends === undefined || !/^$|[\s(,:;]/.test(source.charAt(at - 1))) return undefined;
  for (let end = at + 1; end < source.length; end += 1) {
    if (ends.includes(source.charAt(end)) && /^$|[\s).,:;!?]/.test(source.charAt(end + 1))) {
      const text = source.slice(at + 1, end);
      return text.trim() === ''
        ? undefined
        : { kind: 'quoted', text, word: text.toLowerCase(), start: at, end: end + 1 };
    }
  }
  return undefined;
}

// `{"year": 2026}` shows by itself where it ends, as a quotation does.
function jsonAt(source: string, at: number): Token | undefined {
  const begins = /^(?:\{\s*["}]|\[\s*["\]])/.test(source.slice(at, at + 64));
  if (!begins || !/^$|[\s(,:;=]/.test(source.charAt(at - 1))) return undefined;
  const ends = [...source.slice(at, at + longestJson).matchAll(/[\]}]/g)].slice(0, mostBrackets);
  for (const { index } of ends) {
    const text = source.slice(at, at + index + 1);
    if (readJson(text) !== undefined)
      return { kind: 'quoted', text, word: text.toLowerCase(), start: at, end: at + index + 1 };
  }
  return undefined;
}

const longestJson = 4096;
const mostBrackets = 64;

function wordAt(source: string, at: number): Token {
  let end = at;
  while (end < source.length && !/[\s,;()]/.test(source.charAt(end)) && !isFinalMark(source, end)) end += 1;
  const text = source.slice(at, Math.max(end, at + 1));
  const kind = /^#?\d+(?:\.\d+)?$/.test(text) ? 'number' : 'word';
  const word = text.toLowerCase().replaceAll('’', "'");
  return { kind, text, word: respelled(word), start: at, end: at + text.length };
}

// A full stop inside a version number or an address belongs to the word; at its end it ends the sentence.
function isFinalMark(source: string, at: number): boolean {
  return /[.:!?]/.test(source.charAt(at)) && /^$|[\s)"'”’]/.test(source.charAt(at + 1));
}

/** What stands in the source from one token to another, both included; a single quoted piece without its quotes. */
export function textOf(source: string, tokens: readonly Token[]): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return '';
  if (tokens.length === 1) return first.text;
  return source.slice(first.start, last.end);
}

/** The words in lower case, and one that is said in several as the one: `most recent` as `latest`. */
export function saidAs([only, ...more]: readonly Token[], text: string): string {
  return only?.kind === 'word' && more.length === 0 ? only.word : text.toLowerCase();
}
