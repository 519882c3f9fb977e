import type { Pending } from '../conversation/memory.ts';
import { type Action, missingFields } from '../fill/action.ts';
import { choiceQuestion } from './candidates.ts';
import { questionFor } from './question.ts';
import { type Shrug, shrugIn } from './shrugs.ts';

/** What an answer that gives none does to a question: it is asked again, nothing is done, or each or none is taken. */
export function shrugged(
  text: string,
  pending: Pending,
): 'again' | 'cancelled' | readonly Action[] | undefined {
  const shrug = shrugIn(text);
  if (shrug === undefined) return undefined;
  if (pending.kind === 'fields') return openLeft(shrug, pending);
  const [first, ...rest] = pending.actions;
  if (!pending.offered || !first) return undefined;
  if (shrug === 'none' || shrug === 'dropped') return 'cancelled';
  if (shrug === 'unknown') return 'again';
  const each = pending.candidates.map(({ id }) => ({
    ...first,
    values: new Map([...first.values, [pending.field, id] as const]),
  }));
  return [...each, ...rest];
}

function openLeft(
  shrug: Shrug,
  { actions, about, fields }: Extract<Pending, { readonly kind: 'fields' }>,
): 'again' | 'cancelled' | readonly Action[] | undefined {
  if (shrug === 'all') return undefined;
  const action = actions[about];
  if (action && missingFields(action).length === 0) return actions;
  if (shrug === 'dropped') return 'cancelled';
  const [first] = fields;
  if (shrug === 'unknown') return 'again';
  return first?.hints.role === 'reference' ? 'cancelled' : undefined;
}

/** The question that is still open, once more. */
export function askedAgain(pending: Pending): string {
  return pending.kind === 'fields'
    ? questionFor(pending.fields)
    : choiceQuestion('There are only these:', pending.candidates);
}
