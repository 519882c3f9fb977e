import { nearCandidates } from '../ask/candidates.ts';
import type { Action } from '../fill/action.ts';
import { grammarOf } from '../parse/grammar.ts';
import type { Execution } from './executions.ts';

/**
 * The tool that found nothing by the name it was given, where the sentence may have meant a thing of another kind:
 * `which labels are on Roadmap` does not say whether that is a page or a space.
 */
export function refusedBy(actions: readonly Action[], [first]: readonly Execution[]): string | undefined {
  const [action] = actions;
  const [result] = first?.results ?? [];
  if (actions.length !== 1 || !action || first?.results.length !== 1 || !result || result.successful)
    return undefined;
  const isNearby = [...action.values.values()].some(
    (said) => nearCandidates(said, result.candidates).length > 0,
  );
  const tried = result.code === 'not_found' && result.slug === action.tool.slug && !action.several;
  return tried && !isNearby && !action.tool.hints.destructive ? action.tool.slug : undefined;
}

/** Whether another reading of the sentence takes the same words for a thing of another kind. */
export function meansOtherKind(first: Action, other: Action): boolean {
  const [kind, otherKind] = [first, other].map(kindNamed);
  return (
    otherKind !== undefined && kind !== otherKind && other.tool.hints.readOnly === first.tool.hints.readOnly
  );
}

function kindNamed({ tool, values }: Action): string | undefined {
  return [...grammarOf(tool).fields.values()].find(
    ({ name, hints }) => hints.role === 'reference' && values.has(name),
  )?.hints.names;
}
