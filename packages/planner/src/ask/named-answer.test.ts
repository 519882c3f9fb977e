import { expect, it } from 'vitest';
import { officeTools } from '../evaluation/office-tools.ts';
import { grammarOf } from '../parse/grammar.ts';
import { readTools } from '../tools/read-tools.ts';
import { namedAnswer } from './named-answer.ts';

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
const text = fieldsOf('OFFICE_UPDATE_PAGE', 'body');
const labels = fieldsOf('OFFICE_ADD_LABEL', 'labels');

it.each([
  ['Its title is "Logo".', newPage, 'title', 'Logo'],
  ['the name should be Logo design.', newPage, 'title', 'Logo design'],
  ['the space is Marketing', newPage, 'spaceId', 'Marketing'],
  ['with "Ask Ada."', text, 'body', 'Ask Ada.'],
  ['It should say "Hello"', text, 'body', 'Hello'],
  ['the text is We ship.', text, 'body', 'We ship.'],
  ['the label is urgent', labels, 'labels', 'urgent'],
])('reads “%s” as the answer for a field', (said, fields, name, words) => {
  expect(namedAnswer(said, fields)).toMatchObject({ field: { name }, words });
});

it.each([
  ['"Logo" in Marketing', newPage],
  ['in "Marketing"', newPage],
  ['The team is great.', text],
  ['Jane said "Hello" to us', text],
])('leaves “%s” to the grammar', (said, fields) => {
  expect(namedAnswer(said, fields)).toBeUndefined();
});
