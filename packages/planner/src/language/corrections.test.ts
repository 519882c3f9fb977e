import { expect, it } from 'vitest';
import { readCorrection } from './corrections.ts';

it.each([
  ['Not Campaigns, sorry, Runbooks!', 'Runbooks', 'Campaigns'],
  ['no, not Campaigns but Runbooks', 'Runbooks', 'Campaigns'],
  ['I meant y2026, not y2025', 'y2026', 'y2025'],
  ['it should be Marketing, not People', 'Marketing', 'People'],
  ['actually the Engineering space, not Marketing', 'the Engineering space', 'Marketing'],
  ['I meant Customer interviews, actually.', 'Customer interviews', undefined],
  ['wrong page, I meant Reports', 'Reports', undefined],
  ['no, in Marketing', 'in Marketing', undefined],
  ['in Engineering instead', 'in Engineering', undefined],
  ['oops, the Roadmap page', 'the Roadmap page', undefined],
  ['correction: "Budget 2027"', '"Budget 2027"', undefined],
])('reads what “%s” means', (text, meant, not) => {
  expect(readCorrection(text)).toMatchObject({ meant, ...(not === undefined ? {} : { not }) });
});

it.each([
  'no thanks',
  'no, delete it',
  'hmm, no, rename it to "Welcome"',
  'No, that is fine',
  'Actually, list the pages in HR',
  'Wait, what?',
  'not now',
  'not that one, the other',
  'Sorry, no.',
  'that was wrong',
])('leaves “%s” alone', (text) => {
  expect(readCorrection(text)).toBeUndefined();
});
