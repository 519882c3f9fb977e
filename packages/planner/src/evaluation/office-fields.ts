import { type GrammarField, grammarOf } from '../parse/grammar.ts';
import { readTools } from '../tools/read-tools.ts';
import { officeTools } from './office-tools.ts';

const cards = readTools(
  Object.fromEntries(
    officeTools.map(({ slug, toolkit, schema, annotations, hints }) => [
      slug,
      { toolkit, input_schema: schema, 'x-tributary': { ...annotations, hints } },
    ]),
  ),
);

/** Fields of an office tool by their names, as a question asks for them. */
export function officeFields(slug: string, ...names: readonly string[]): readonly GrammarField[] {
  const card = cards.get(slug);
  if (!card) throw new Error(`No tool ${slug}`);
  return names.flatMap((name) => grammarOf(card).fields.get(name) ?? []);
}
