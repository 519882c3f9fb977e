import { withoutCourtesy } from '../rewording/requests.ts';
import { withoutReaction } from './reactions.ts';
import { Said } from './said.ts';
import { isActionWord } from './synonyms.ts';
import { type UndoWish, undoWish } from './undo.ts';

/** What a message wants taken back, whatever reason stands before or behind it: `we decided against it, please undo that`. */
export function wishToUndo(message: string): UndoWish | undefined {
  const plain = withoutReaction(message);
  const wish = undoWish(plain);
  if (wish) return wish;
  const said = new Said(plain);
  const { tokens } = said;
  if (isActionWord(said.word(0)) || tokens.some(({ kind }) => kind === 'quoted')) return undefined;
  const found = tokens.flatMap(({ kind, text }, at) => {
    if (at === 0 || kind === 'quoted' || !breaks.has(text)) return [];
    const [before, after] = [said.text(0, at), withoutCourtesy(said.rest(at + 1).replace(leads, ''))];
    return [sure(undoWish(after)) ?? (telling.test(after) ? sure(undoWish(before)) : undefined) ?? []].flat();
  });
  return found[0];
}

const breaks = new Set([',', '.', ';', '!', '?', '-', '–', '—', 'so', 'because', 'since']);
const leads = /^(?:so|then|therefore|and)\b[\s,]*/i;
const telling = /^(?:i|i['’]m|we|it|it['’]s|that|that['’]s|they|he|she|nobody|somebody|the|this)\b/i;

// A thing by its name may be what the reason is about.
function sure(wish: UndoWish | undefined): UndoWish | undefined {
  const isSure = wish?.kind !== 'deed' || (wish.certain && wish.thing === undefined);
  return isSure ? wish : undefined;
}

/** The last actions, so many of them, or all. */
export type UndoneActions =
  | { readonly scope: 'last'; readonly times: number }
  | { readonly scope: 'session' };

/**
 * What a person's line wants taken back, if that is all that it asks for; for programs that pass on the person's word.
 * What it calls by a name is not among it: which action that is, the line alone does not say.
 */
export function wantsUndone(line: string): UndoneActions | undefined {
  const wish = wishToUndo(line);
  switch (wish?.kind) {
    case 'scope':
      return wish.scope === 'last' ? { scope: 'last', times: 1 } : { scope: 'session' };
    case 'times':
      return { scope: 'last', times: wish.times };
    default:
      return undefined;
  }
}
