import { expect, it } from 'vitest';
import { officeFields } from '../evaluation/office-fields.ts';
import { answerParts } from './answer-parts.ts';

const newPage = officeFields('OFFICE_CREATE_PAGE', 'title', 'spaceId');

it.each([
  ['the title is "A" and the space is HR', false, ['the title is "A"', 'the space is HR']],
  ['The title is A and B', false, ['The title is A and B']],
  ['call it A and put it in HR', false, ['call it A', 'put it in HR']],
  ['In HR. The title is "A".', true, ['In HR', 'The title is "A".']],
  ['In HR. The title is "A".', false, ['In HR. The title is "A".']],
])('tells the parts of “%s” apart', (said, bareFirst, parts) => {
  expect(answerParts(said, newPage, bareFirst)).toEqual(parts);
});
