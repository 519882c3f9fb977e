import type { Action } from '../fill/action.ts';
import { type GrammarField, grammarOf, spoken } from '../parse/grammar.ts';
import type { Failure } from '../tools/execution-answer.ts';

/** The field whose value something else has already, where a call failed because of that. */
export function takenField(action: Action, { code, error }: Failure): GrammarField | undefined {
  if (code !== 'conflict' || !/\b(?:taken|already exists?|already in use)\b/i.test(error)) return undefined;
  const named = [...grammarOf(action.tool).fields.values()].filter(
    ({ name, hints }) => typeof action.values.get(name) === 'string' && hints.role !== 'reference',
  );
  const quoted = named.find(
    ({ name, hints }) => hints.role !== 'text' && says(error, action.values.get(name)),
  );
  return quoted ?? named.find(({ hints }) => hints.role === 'title');
}

/** Asks for another one. */
export function takenQuestion({ values }: Action, field: GrammarField): string {
  const noun = spoken(field.name);
  return `There is one already with the ${noun} “${String(values.get(field.name))}”, so that was not done. Which ${noun} shall it have instead?`;
}

function says(error: string, value: unknown): boolean {
  return typeof value === 'string' && error.split(/[\s“”"'.,:]+/).includes(value);
}
