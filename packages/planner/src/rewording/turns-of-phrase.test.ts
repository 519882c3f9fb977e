import { expect, test } from 'vitest';
import { plainly } from './plain-words.ts';

test.each([
  ['Delete the whole People space, key HR.', 'Delete the space HR.'],
  ['delete the space X and everything in it', 'delete the space X'],
  ['give Roadmap a new title: "Plan"', 'change the title of Roadmap to "Plan"'],
  ['Move the Roadmap page somewhere else.', 'Move the Roadmap page.'],
  ['A should get the label x and B the label y', 'add the label x to A and add the label y to B'],
  ['Add to the page Roadmap: see you', 'append to the page Roadmap: see you'],
])('“%s” is said plainly', (message, plain) => {
  expect(plainly(message)).toBe(plain);
});

test('keeps what is to be written', () => {
  const message = 'create a page X saying both A and B agree';
  expect(plainly(message)).toBe(message);
});
