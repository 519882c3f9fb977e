import { sameKind } from '../conversation/things.ts';
import type { Action } from '../fill/action.ts';
import { isPieceOfText } from '../language/describing.ts';
import { wordMatch } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import type { Sentence } from '../parse/sentence.ts';

/**
 * The action without what only points back where each of a kind is spoken of: `delete all pages in Marketing` is not
 * about the one that was spoken of last.
 */
export function withoutEach({ tokens }: Sentence, action: Action): Action {
  const { annotations } = action.tool;
  const isEach = (field: string) =>
    tokens.some((token, at) => saysEach(token) && isFollowedBy(annotations.fields[field]?.names, tokens, at));
  const pointers = [...action.pointers].filter(([field]) => !isEach(field));
  return { ...action, pointers: new Map(pointers) };
}

function saysEach({ kind, word }: Token): boolean {
  return kind === 'word' && ['all', 'every', 'each'].includes(word);
}

function isFollowedBy(kind: string | undefined, tokens: readonly Token[], at: number): boolean {
  return (
    kind !== undefined &&
    tokens.slice(at + 1, at + 4).some((noun) => noun.kind === 'word' && sameKind(noun.word, kind))
  );
}

/** Whether words within a text are to be replaced, which is more than any value: `replace the word "draft" with "final"`. */
export function replacesPiece({ tokens }: Sentence): boolean {
  const [verb] = tokens;
  if (verb?.kind !== 'word' || !['replace', 'change', 'swap'].some((one) => wordMatch(verb.word, one) === 1))
    return false;
  const piece = tokens.findIndex(
    ({ kind, word }) => kind === 'word' && isPieceOfText(word) && word !== 'text',
  );
  const quotations = tokens.filter(({ kind }) => kind === 'quoted').length;
  return piece > 0 && piece <= 3 && tokens[piece + 1]?.kind === 'quoted' && quotations > 1;
}
