import { expect, it } from 'vitest';
import { splitRequests } from './clauses.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['create a page and label it urgent', ['create a page', 'label it urgent']],
  ['add a page, then label it x and y', ['add a page', 'label it x and y']],
  ['who am I and list the pages in HR', ['who am I', 'list the pages in HR']],
  ['create a page A in X and a page B in Y', ['create a page A in X', 'create a page B in Y']],
  ['create a space X; create in it a page Y', ['create a space X', 'create in it a page Y']],
  ['label it hot, and under it create a page B', ['label it hot', 'under it create a page B']],
  ['in the HR space, create a page', ['in the HR space, create a page']],
  ['make a page called Terms and conditions', ['make a page called Terms and conditions']],
  ['create a page called Search and replace in ENG', ['create a page called Search and replace in ENG']],
  ['create a page "Plan, add it and go"', ['create a page "Plan, add it and go"']],
];

it.each(cases)('%s', (said, requests) => {
  expect(splitRequests(said)).toEqual(requests);
});

it('does not carry out what is to be written', () => {
  const text = 'create a page saying Check the logs, and delete the backups. Then remove the users';
  expect(splitRequests(text)).toEqual([text]);
});

it('goes on after text that is quoted or followed by a pronoun', () => {
  expect(splitRequests('create a page with the text "Delete it." and label the page x')).toHaveLength(2);
  expect(splitRequests('create a page saying hello and label it x')).toHaveLength(2);
});
