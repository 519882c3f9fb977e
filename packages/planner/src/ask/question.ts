import { type Action, missingFields, openFields } from '../fill/action.ts';
import { type GrammarField, spoken } from '../parse/grammar.ts';

/** The fields to ask for: what is missing, and, once or while there is nothing to write, what is worth asking. */
export function fieldsToAsk(action: Action, askedBefore: boolean): readonly GrammarField[] {
  const missing = missingFields(action);
  const empty = lacksContent(action);
  if (!empty && (askedBefore || missing.length === 0)) return missing;
  const optional = openFields(action).filter(({ required }) => !required);
  const implied = optional.filter(
    ({ name, hints }) => action.implied.includes(name) && hints.role !== 'reference',
  );
  // What was spoken of is known, wherever it is.
  const isKnown = action.pointers.size > 0;
  const worth = optional.filter(
    ({ hints }) => hints.worthAsking === true && !(isKnown && hints.role === 'reference'),
  );
  return [...missing, ...(implied.length > 0 && empty ? implied : worth)];
}

// A change of which only the thing to change is known: `edit the page`, `rename the page`.
function lacksContent({ tool, values, several }: Action): boolean {
  if (tool.hints.readOnly || several !== undefined) return false;
  return [...values.keys()].every((name) => tool.annotations.fields[name]?.role === 'reference');
}

/** One question for all of them. */
export function questionFor(fields: readonly GrammarField[]): string {
  const parts = fields.map(({ name, hints }) => {
    if (hints.question !== undefined) return hints.question;
    return hints.role === 'reference'
      ? `which ${hints.names ?? spoken(name)} you mean`
      : `what the ${spoken(name)} is`;
  });
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1).join(', ');
  return `Could you tell me ${before === '' ? last : `${before}, and ${last}`}?`;
}
