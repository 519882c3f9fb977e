import { expect, it } from 'vitest';
import { withoutManner } from './manner.ts';

it.each([
  ['delete the space "Drafts" completely.', 'delete the space "Drafts".'],
  ['rename Reports to Numbers from now on', 'rename Reports to Numbers'],
  ['add a comment to Reports saying we stop for good', 'add a comment to Reports saying we stop for good'],
  ['rename Reports to "For now"', 'rename Reports to "For now"'],
  ['does ENG have labels of its own (not the pages)?', 'does ENG have labels of its own?'],
  ['does ENG have any labels (categories)?', 'does ENG have any labels?'],
  ['what is on the page Numbers (old)?', 'what is on the page Numbers (old)?'],
  ['rename Reports to Numbers in full', 'rename Reports to Numbers in full'],
  ['show version 1 of Roadmap in detail', 'show version 1 of Roadmap'],
])('takes from %s how it is done', (request, plain) => {
  expect(withoutManner(request)).toBe(plain);
});
