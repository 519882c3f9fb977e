import { expect, it } from 'vitest';
import { plainly } from './plain-words.ts';

it.each([
  ["I need Sam Lee's email, can you look him up?", "I need Sam Lee's email?"],
  ['with which account are you logged in?', 'which account are you logged in with?'],
  ['can everyone in the company edit it?', 'can everyone edit it?'],
  ['compare version 1 and 2 of Roadmap', 'show version 1 of Roadmap and show version 2 of Roadmap'],
  ['show the task list of Roadmap', 'show the tasks of Roadmap'],
  ['which pages of PROD are in the trash?', 'list the trashed pages of PROD?'],
  ['was Roadmap edited after Monday?', 'was Roadmap edited?'],
  ['the labels of A and the labels of B', 'the labels of A and B'],
])('%s is %s', (said, plain) => {
  expect(plainly(said).replace(/\s+(?=\?|$)/, '')).toBe(plain);
});
