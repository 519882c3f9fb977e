import { isSeparator } from '../language/lists.ts';
import type { Token } from '../language/tokens.ts';
import { isArticle, isNamer } from '../language/words.ts';

/**
 * Whether words hold what is said of another field, so that they are no one value: `Design with the key DSG`, `home page
 * saying "Hi"`, `"Ask us.", and a page called "X"`.
 */
export function holdsOtherParts(tokens: readonly Token[]): boolean {
  return (
    tokens.some((token, at) => leadsToPart(tokens, at) || (at > 0 && leadsToSaid(token, tokens[at + 1]))) ||
    goesOnAfterQuotation(tokens)
  );
}

const parts = new Set('title key text content body description value label labels tag tags'.split(' '));

// `with the key DSG`, `with the labels a and b`
function leadsToPart(tokens: readonly Token[], at: number): boolean {
  const [lead, next] = [tokens[at], tokens[at + 1]];
  if (lead?.kind !== 'word' || lead.word !== 'with' || next?.kind !== 'word') return false;
  const noun = isArticle(next.word) ? tokens[at + 2] : next;
  const [after] = tokens.slice(noun === next ? at + 2 : at + 3);
  return noun?.kind === 'word' && parts.has(noun.word) && after !== undefined && after.kind !== 'mark';
}

const saying = new Set('saying says stating reading called named titled entitled'.split(' '));

function leadsToSaid(token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'word' || next === undefined) return false;
  return next.kind === 'quoted' ? saying.has(token.word) : isNamer(token.word) && /^\p{Lu}/u.test(next.text);
}

// A quotation ends where its quote does; only a list goes on with another.
function goesOnAfterQuotation([first, next, ...more]: readonly Token[]): boolean {
  if (first?.kind !== 'quoted' || next === undefined) return false;
  // `"Welcome" as the title`
  if (next.word === 'as' && more.some(({ word }) => parts.has(word))) return true;
  if (!isSeparator(next)) return false;
  return more.some((token) => token.kind !== 'quoted' && token.kind !== 'mark' && !isSeparator(token));
}
