import { pointedAt } from '../conversation/pointing.ts';
import { lastSpokenOf, sameKind, type Thing } from '../conversation/things.ts';
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
  if (!there) return action;
  const [place, words] = there;
  const kept = [...action.pointers].filter(([name]) => name !== place);
  const beside = target ? undefined : besideTheLast(action, things);
  if (beside) {
    const [name, parent] = beside;
    return { ...action, pointers: new Map(kept), values: new Map([...action.values, [name, parent]]) };
  }
  if (!target) return action;
  return { ...action, pointers: new Map([...kept, [target.name, words]]) };
}

// `Create another page there` after one that was put under X: under X, too; after a look at X: under it.
function besideTheLast({ tool }: Action, things: readonly Thing[]): readonly [string, string] | undefined {
  const latest = lastSpokenOf(things);
  const made = tool.slug.split('_').at(-1) ?? '';
  if (latest?.kind === undefined || latest.batch === undefined || !sameKind(made, latest.kind))
    return undefined;
  const around = things.filter(({ batch }) => batch === latest.batch);
  const above = around.findLast(({ kind, aside }) => aside && kind === latest.kind);
  const isPlaced = around.some(({ kind }) => kind !== latest.kind);
  // What was only looked at is the place itself.
  const parent = above ?? (isPlaced ? undefined : latest);
  const field = [...grammarOf(tool).fields.values()].find(
    ({ hints, required }) => hints.role === 'reference' && !required && hints.names === parent?.kind,
  );
  return parent && field ? [field.name, parent.value] : undefined;
}
