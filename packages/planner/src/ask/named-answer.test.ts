import { expect, it } from 'vitest';
import { officeFields } from '../evaluation/office-fields.ts';
import { namedAnswer } from './named-answer.ts';

const newPage = officeFields('OFFICE_CREATE_PAGE', 'title', 'spaceId');
const text = officeFields('OFFICE_UPDATE_PAGE', 'body');
const labels = officeFields('OFFICE_ADD_LABEL', 'labels');

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
