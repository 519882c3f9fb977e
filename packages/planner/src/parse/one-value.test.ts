import { expect, it } from 'vitest';
import { tokenize } from '../language/tokens.ts';
import { isOneValue } from './one-value.ts';

it.each([
  'called reviewer with',
  'review-status with',
  'with the key severity',
  'reviewer with the value true',
  '5 under',
  '"Jane" to the page "Roadmap"',
  'is 5',
])('sees more than one value in %s', (text) => {
  expect(isOneValue(tokenize(text))).toBe(false);
});

it.each([
  'review-status',
  'in review',
  'approved by Jane',
  '"with the key"',
  '{"with": 1}',
  'up and running',
])('sees one value in %s', (text) => {
  expect(isOneValue(tokenize(text))).toBe(true);
});
