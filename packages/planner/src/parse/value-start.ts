import { isSeparator } from '../language/lists.ts';
import type { Token } from '../language/tokens.ts';

/** Past the articles and colons that say nothing within a way of saying a field: `in the space`, `text: …`. */
export function afterFillers(tokens: readonly Token[], start: number): number {
  let at = start;
  while (isFiller(tokens[at])) at += 1;
  return at;
}

const fillers = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'following', ':', ',', '\n']);

function isFiller(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'quoted' && fillers.has(token.word);
}

/** Past a colon only: what is to be written is kept whole, as in `saying The end`. */
export function afterColon(tokens: readonly Token[], start: number): number {
  const said = tokens[start];
  const goesOn = said?.kind === 'mark' && [':', ',', '\n'].includes(said.text);
  return goesOn ? afterColon(tokens, start + 1) : start;
}

/** Past a word that points to what follows: `with these points: …`. */
export function afterPointer(tokens: readonly Token[], start: number): number {
  const said = tokens[start];
  return said?.kind === 'word' && ['this', 'these'].includes(said.word) ? start + 1 : start;
}

/** The first entry of a list among words that look like articles: `with labels a and b`. Undefined where none is. */
export function firstEntry(tokens: readonly Token[], start: number, end: number): number | undefined {
  for (let at = start; at < end; at += 1) {
    const next = tokens[at + 1];
    if (tokens[at]?.kind === 'word' && next !== undefined && isSeparator(next)) return at;
  }
  return undefined;
}
