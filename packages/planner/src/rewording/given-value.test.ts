import { expect, it } from 'vitest';
import { withGivenJoined } from './given-value.ts';

it.each([
  ['Create a property "a" on X and give it the value "b".', 'Create a property "a" on X with the value "b".'],
  ['Add a property level to X, set it to 3', 'Add a property level to X with the value 3'],
  ['Create a space X. Give it the key SUP', 'Create a space X with the key SUP'],
])('reads %s as one request', (said, joined) => {
  expect(withGivenJoined(said)).toBe(joined);
});

it.each([
  'Add a property level with the value 2 to X and set it to 3',
  'Add a comment saying "Open it and give it the value 3" to X',
  'Open the property and set it to 3',
  'Create a page X and set it to private',
])('leaves %s', (said) => {
  expect(withGivenJoined(said)).toBe(said);
});
