import { expect, it } from 'vitest';
import { isNear } from './nearness.ts';

it.each([
  ['Q3 Planing', 'Q3 Planning'],
  ['road map', 'Roadmap'],
  ['release plan 2027', 'Release plan'],
  ['brand guideline', 'Brand guidelines'],
  ['holiday policies', 'Holiday policy'],
])('“%s” may mean “%s”', (said, name) => {
  expect(isNear(said, name)).toBe(true);
});

it.each([
  ['Release plan', 'Product'],
  ['page', 'pane'],
  ['newest', 'First week'],
  ['holidays', 'Holiday policy'],
  ['team charter', 'Team meeting summary'],
  ['', 'Roadmap'],
])('“%s” does not mean “%s”', (said, name) => {
  expect(isNear(said, name)).toBe(false);
});
