import { expect, it } from 'vitest';
import { officeTools } from '../evaluation/office-tools.ts';
import { grammarOf } from '../parse/grammar.ts';
import { readTools } from '../tools/read-tools.ts';
import { answerParts } from './answer-parts.ts';

const cards = readTools(
  Object.fromEntries(
    officeTools.map(({ slug, toolkit, schema, annotations, hints }) => [
      slug,
      { toolkit, input_schema: schema, 'x-tributary': { ...annotations, hints } },
    ]),
  ),
);

function fieldsOf(slug: string, ...names: readonly string[]) {
  const card = cards.get(slug);
  if (!card) throw new Error(`No tool ${slug}`);
  return names.flatMap((name) => grammarOf(card).fields.get(name) ?? []);
}

const newPage = fieldsOf('OFFICE_CREATE_PAGE', 'title', 'spaceId');

it.each([
  ['the title is "A" and the space is HR', false, ['the title is "A"', 'the space is HR']],
  ['The title is A and B', false, ['The title is A and B']],
  ['call it A and put it in HR', false, ['call it A', 'put it in HR']],
  ['In HR. The title is "A".', true, ['In HR', 'The title is "A".']],
  ['In HR. The title is "A".', false, ['In HR. The title is "A".']],
])('tells the parts of “%s” apart', (said, bareFirst, parts) => {
  expect(answerParts(said, newPage, bareFirst)).toEqual(parts);
});
