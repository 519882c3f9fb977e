import type { Token } from '../language/tokens.ts';
import { isArticle, isNamer, isPreposition } from '../language/words.ts';

/**
 * Whether words may be one short value: `"Jane" to the page "Roadmap"` is more than one, `is 5` begins before it, and
 * in `called reviewer with the value` other words lead to it and on from it.
 */
export function isOneValue(tokens: readonly Token[]): boolean {
  const [first, ...more] = tokens;
  const leads = isWordOf(first, leading);
  const mixes = first?.kind === 'quoted' && more.some(({ kind }) => kind !== 'mark');
  const quotesLater = more.some(({ kind }) => kind === 'quoted');
  return !leads && !mixes && !quotesLater && !leadsOn(tokens);
}

// `called`, `with the value`, `review-status with`: what leads to a value is no part of one.
function leadsOn(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind !== 'word' || !isArticle(text.toLowerCase()));
  return words.some((token, at) => {
    const next = words[at + 1];
    const names = token.kind === 'word' && isNamer(token.word);
    const ends = token.kind === 'word' && isPreposition(token.word) && next === undefined;
    return names || ends || (isWordOf(token, linking) && isWordOf(next, parts));
  });
}

function isWordOf(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token?.kind === 'word' && words.has(token.word);
}

const leading = new Set(['is', 'are', 'be', 'as', 'to', 'of', 'with', 'and']);
const linking = new Set(['with', 'and', 'to', 'as', 'under', 'by']);
const parts = new Set(['key', 'value', 'name', 'property', 'content']);
