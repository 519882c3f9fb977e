import { pointedAt } from '../conversation/pointing.ts';
import type { Thing } from '../conversation/things.ts';
import { type Action, missingFields } from '../fill/action.ts';
import { grammarOf } from '../parse/grammar.ts';

/**
 * `Leave a comment there`: the place that `there` points to is the thing that the tool asks for, where that is not said
 * in another way and one was spoken of; the space around it is known with it.
 */
export function withThere(action: Action, things: readonly Thing[]): Action {
  const { fields } = grammarOf(action.tool);
  const there = [...action.pointers].find(
    ([name, words]) => /^(?:there|here)$/i.test(words) && fields.get(name)?.required === false,
  );
  const target = missingFields(action).find(
    ({ hints }) =>
      hints.role === 'reference' && pointedAt('there', { kind: hints.names }, things) !== undefined,
  );
  if (!there || !target) return action;
  const [place, words] = there;
  const kept = [...action.pointers].filter(([name]) => name !== place);
  return { ...action, pointers: new Map([...kept, [target.name, words]]) };
}
