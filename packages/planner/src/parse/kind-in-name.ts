import { sameKind } from '../conversation/things.ts';
import { wordMatch } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import { isArticle } from '../language/words.ts';
import type { GrammarField } from './grammar.ts';

/** Whether words are said to be of another kind: `the September outage post` is a post, and no page of that name. */
export function isOfOtherKind({ hints: { role, names } }: GrammarField, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return (
    role === 'reference' &&
    names !== undefined &&
    tokens.length > 1 &&
    last?.kind === 'word' &&
    otherKinds.has(last.text) &&
    !sameKind(last.text, names) &&
    wordMatch(last.text, names) === 0
  );
}

const otherKinds = new Set(['post', 'whiteboard', 'attachment', 'space']);

/** Whether a kind stands beside a quotation, which is the name: `the page "First week"`. */
export function isKindAndQuotation({ hints }: GrammarField, tokens: readonly Token[]): boolean {
  if (hints.role !== 'reference') return false;
  const named = tokens.filter(({ kind, text }) => kind !== 'word' || !isArticle(text));
  const word = named.find(({ kind }) => kind === 'word')?.word;
  const quotations = named.filter(({ kind }) => kind === 'quoted').length;
  return (
    named.length === 2 &&
    quotations === 1 &&
    word !== undefined &&
    hints.names !== undefined &&
    (sameKind(word, hints.names) || wordMatch(word, hints.names) >= 0.7)
  );
}
