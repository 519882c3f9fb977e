import { expect, it } from 'vitest';
import { officeTools } from '../evaluation/office-tools.ts';
import { grammarOf } from '../parse/grammar.ts';
import { readTools } from '../tools/read-tools.ts';
import { toldAnswer, withoutEmptying } from './told-answer.ts';

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
  ["I'd call it Plan", newPage, 'title', 'Plan'],
  ["Let's name the page Plan.", newPage, 'title', 'Plan'],
  ['It should be called "Plan"', newPage, 'title', '"Plan"'],
  ['Use the label mandatory.', labels, 'labels', 'mandatory'],
  ['it should say "Done."', text, 'body', '"Done."'],
])('reads “%s” as the answer for a field', (said, fields, name, words) => {
  expect(toldAnswer(said, fields)).toMatchObject({ field: { name }, words });
});

it.each([
  ['Plan', newPage],
  ['mandatory', labels],
  ['write to Jane', text],
])('leaves “%s” as it is', (said, fields) => {
  expect(toldAnswer(said, fields)).toBeUndefined();
});

it.each([
  ['Plan, leave it empty', 'Plan'],
  ['Marketing, no text needed.', 'Marketing'],
  ['leave it blank', ''],
  ['An empty page', 'An empty page'],
])('leaves out of “%s” that nothing is to be written', (said, plain) => {
  expect(withoutEmptying(said)).toBe(plain);
});
