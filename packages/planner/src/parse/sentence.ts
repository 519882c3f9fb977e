import { type Token, tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';

/** One request, read once. */
export interface Sentence {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** The day it was said, for `tomorrow`. */
  readonly now: Date;
}

export function readSentence(source: string, now: Date): Sentence {
  return { source, tokens: tokenize(source), now };
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
