import { nearCandidates } from '../ask/candidates.ts';
import type { Action } from '../fill/action.ts';
import { type GrammarField, grammarOf } from '../parse/grammar.ts';
import type { Execution } from './executions.ts';

/**
 * The same call with a name that fitted nothing said for the other field that it may have stood for: `move it to
 * Archive` does not say whether that is a space or a page. Undefined where there is no such field.
 */
export function inOtherField(action: Action, { results: [result, ...more] }: Execution): Action | undefined {
  if (!result || result.successful || result.code !== 'not_found' || more.length > 0) return undefined;
  for (const field of references(action)) {
    const value = action.values.get(field.name);
    if (
      typeof value !== 'string' ||
      field.required ||
      field.hints.question !== undefined ||
      !isBlamed(result.error, field, value)
    )
      continue;
    if (nearCandidates(value, result.candidates).length > 0) return undefined;
    const other = references(action).find(
      (one) => isOpen(action, one) && one.hints.names !== field.hints.names,
    );
    if (!other) return undefined;
    const kept = [...action.values].filter(([name]) => name !== field.name);
    return { ...action, values: new Map([...kept, [other.name, value]]) };
  }
  return undefined;
}

function references({ tool }: Action): readonly GrammarField[] {
  return [...grammarOf(tool).fields.values()].filter(({ hints }) => hints.role === 'reference');
}

function isOpen({ values, pointers, several }: Action, { name }: GrammarField): boolean {
  return !values.has(name) && !pointers.has(name) && several?.field !== name;
}

function isBlamed(error: string, { hints }: GrammarField, value: string): boolean {
  const said = error.toLowerCase();
  return (
    said.includes(value.toLowerCase()) &&
    (hints.names === undefined || said.includes(kindInWords(hints.names)))
  );
}

function kindInWords(kind: string): string {
  return kind === 'user' ? 'person' : kind;
}
