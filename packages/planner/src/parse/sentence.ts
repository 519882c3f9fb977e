import { type Token, tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';
import { findNames, type KnownName, type NameSpan } from './known-names.ts';

/** One request, read once. */
export interface Sentence {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** The day it was said, for `tomorrow`. */
  readonly now: Date;
  /** Names of things that there are, as far as they were looked up. */
  readonly known: readonly KnownName[];
  /** Where these names stand. */
  readonly names: readonly NameSpan[];
}

export function readSentence(source: string, now: Date, known: readonly KnownName[] = []): Sentence {
  const tokens = shortened(tokenize(source), source);
  return { source, tokens, now, known, names: findNames(tokens, known) };
}

// In a message as long as this the middle is text, whose words need not be told apart; what asks for
// something stands before or after it. Reading takes time by the square of the words.
const readWords = { before: 60, after: 16 };

function shortened(tokens: readonly Token[], source: string): readonly Token[] {
  const { before, after } = readWords;
  const [first, last] = [tokens[before], tokens.at(-after - 1)];
  if (tokens.length <= before + after + 1 || !first || !last) return tokens;
  const text = source.slice(first.start, last.end);
  const middle: Token = { kind: 'word', text, word: '…', start: first.start, end: last.end };
  return [...tokens.slice(0, before), middle, ...tokens.slice(-after)];
}

/** How much of the meaning a token carries. */
export function weightOf(token: Token): number {
  if (token.kind === 'mark') return 0;
  if (token.kind === 'quoted') return 1.5;
  return token.kind === 'word' && isFunctionWord(token.word) ? 0.35 : 1;
}

export function totalWeight(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + weightOf(token), 0);
}
