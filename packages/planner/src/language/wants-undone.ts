import { withoutReaction } from './reactions.ts';
import { undoWish } from './undo.ts';

/** The last actions, so many of them, or all. */
export type UndoneActions =
  | { readonly scope: 'last'; readonly times: number }
  | { readonly scope: 'session' };

/**
 * What a person's line wants taken back, if that is all that it asks for; for programs that pass on the person's word.
 * What it calls by a name is not among it: which action that is, the line alone does not say.
 */
export function wantsUndone(line: string): UndoneActions | undefined {
  const wish = undoWish(withoutReaction(line));
  switch (wish?.kind) {
    case 'scope':
      return wish.scope === 'last' ? { scope: 'last', times: 1 } : { scope: 'session' };
    case 'times':
      return { scope: 'last', times: wish.times };
    default:
      return undefined;
  }
}
