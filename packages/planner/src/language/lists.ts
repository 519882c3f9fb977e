import type { Token } from './tokens.ts';
import { textOf } from './tokens.ts';
import { isPreposition } from './words.ts';

/** Whether the token stands between the entries of a list: a comma, `and`, `or`, `&`. */
export function isSeparator(token: Token): boolean {
  return token.kind !== 'quoted' && [',', 'and', 'or', '&', ';'].includes(token.word);
}

/** Whether another part of the sentence begins within what stands like a list: `a and b, with the text "x"`. */
export function leadsOn(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    return isSeparator(token) && next?.kind === 'word' && isPreposition(next.word);
  });
}

/** The entries of a list as people write it: `a, b and c`; quoted entries stay whole. */
export function splitList(source: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const entries: Token[][] = [[]];
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const quotedNeighbours = token.kind === 'quoted' && previous?.kind === 'quoted';
    if (isSeparator(token) || quotedNeighbours) entries.push([]);
    if (!isSeparator(token)) entries.at(-1)?.push(token);
  });
  return entries.filter((entry) => textOf(source, entry).trim() !== '');
}
