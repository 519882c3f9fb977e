import { isPieceOfText } from '../language/describing.ts';
import type { Token } from '../language/tokens.ts';

/** How many words before a text only say that it is one: `the sentence “…”`, `a line saying …`. */
export function textLead(tokens: readonly Token[], start: number): number {
  let at = start;
  while (tokens[at]?.kind === 'word' && isDeterminer(tokens[at]?.text ?? '')) at += 1;
  if (tokens[at]?.kind !== 'word' || !isPieceOfText(tokens[at]?.word ?? '')) return 0;
  at += 1;
  const says = tokens[at];
  const leads =
    says !== undefined && says.kind !== 'quoted' && ['saying', 'reading', ':'].includes(says.word);
  if (leads) at += 1;
  return leads || tokens[at]?.kind === 'quoted' ? at - start : 0;
}

function isDeterminer(text: string): boolean {
  return ['a', 'an', 'the', 'this', 'another', 'following', 'short', 'new'].includes(text.toLowerCase());
}
