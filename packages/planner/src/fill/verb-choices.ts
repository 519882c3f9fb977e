import { isSameQuality } from '../language/synonyms.ts';
import type { Grammar, GrammarField } from '../parse/grammar.ts';
import type { Sentence } from '../parse/sentence.ts';
import { choicesOf } from '../tools/tool-card.ts';
import type { FieldValue } from './values.ts';

/** The choices that the verb itself makes: `draft a page` asks for one whose status is `draft`, `reopen the
 * task` for one that is incomplete. */
export function choicesOfVerb(
  { tokens: [first] }: Sentence,
  { fields, tool }: Grammar,
  said: ReadonlyMap<string, FieldValue>,
): ReadonlyMap<string, FieldValue> {
  if (first?.kind !== 'word' || tool.hints.readOnly) return new Map();
  const choiceOf = ({ name, hints, schema }: GrammarField) =>
    hints.role === 'choice' && !said.has(name)
      ? choicesOf(schema).find((choice) => isSameQuality(first.word, choice.toLowerCase()))
      : undefined;
  return new Map(
    [...fields.values()].flatMap((field) => {
      const choice = choiceOf(field);
      return choice === undefined ? [] : [[field.name, choice] as const];
    }),
  );
}
