import { isThing } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import { isConnective, isPreposition } from '../language/words.ts';

/** Whether words that stand where a text may are none, but lead to one or say where it goes. */
export function isNoText(before: Token | undefined, tokens: readonly Token[]): boolean {
  return (
    leadsToQuotation(tokens) ||
    isOnlyPreposition(tokens) ||
    isAnyThing(before, tokens) ||
    saysWhere(before, tokens)
  );
}

// `the text to "Done"`: the words before what is quoted are none of it.
function leadsToQuotation([first, ...rest]: readonly Token[]): boolean {
  const leads = first?.kind === 'word' && (copulas.has(first.word) || isConnective(first.word));
  return leads && rest.some(({ kind }) => kind === 'quoted');
}

const copulas = new Set(['to', 'is', 'are', 'should', 'shall', 'must', 'be', 'reads']);

// `the contents of X`: no text.
function isOnlyPreposition([first, ...more]: readonly Token[]): boolean {
  return more.length === 0 && first?.kind === 'word' && isPreposition(first.word);
}

// `comment on a page`: any of them, and no words.
function isAnyThing(before: Token | undefined, tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  const [article, noun, ...more] = words.length === 1 && before ? [before, ...words] : words;
  const isAny = article?.kind === 'word' && ['a', 'an', 'one', 'some'].includes(article.text);
  return isAny && noun?.kind === 'word' && isThing(noun.word) && more.length === 0;
}

// `leave a comment on X`: where the comment goes, and not what it says.
function saysWhere(before: Token | undefined, [first]: readonly Token[]): boolean {
  const isNoun = before?.kind === 'word' && isThing(before.word);
  return isNoun && first?.kind === 'word' && places.has(first.text);
}

const places = new Set(['on', 'onto', 'to', 'under', 'underneath', 'below', 'beneath', 'beside']);
