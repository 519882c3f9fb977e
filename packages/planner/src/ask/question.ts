import { type Action, missingFields, openFields } from '../fill/action.ts';
import { type GrammarField, spoken } from '../parse/grammar.ts';

/** The fields to ask for: what is missing, and once, together with it, what is worth asking. */
export function fieldsToAsk(action: Action, askedBefore: boolean): readonly GrammarField[] {
  const missing = missingFields(action);
  if (missing.length === 0 || askedBefore) return missing;
  const worth = openFields(action).filter(({ required, hints }) => !required && hints.worthAsking === true);
  return [...missing, ...worth];
}

/** One question for all of them. */
export function questionFor(fields: readonly GrammarField[]): string {
  const parts = fields.map(({ name, hints }) => {
    if (hints.question !== undefined) return hints.question;
    return hints.role === 'reference' ? `which ${hints.names ?? spoken(name)} you mean` : `what the ${spoken(name)} is`;
  });
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1).join(', ');
  return `Could you tell me ${before === '' ? last : `${before}, and ${last}`}?`;
}
