import { expect, it } from 'vitest';
import { officeFields } from '../evaluation/office-fields.ts';
import { toldAnswer, withoutEmptying } from './told-answer.ts';

const newPage = officeFields('OFFICE_CREATE_PAGE', 'title', 'spaceId');
const text = officeFields('OFFICE_UPDATE_PAGE', 'body');
const labels = officeFields('OFFICE_ADD_LABEL', 'labels');

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
