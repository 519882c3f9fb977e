import { expect, test } from 'vitest';
import { asMaking } from './new-things.ts';

test.each([
  ['new page under X pls, call it "Y"', 'create a new page under X, call it "Y"'],
  [
    'can i get a whiteboard in product called Sketches?',
    'create a new whiteboard in product called Sketches',
  ],
  ['One more page in Product, please: "Ideas"', 'create another page in Product: "Ideas"'],
])('“%s” asks to make something', (message, plain) => {
  expect(asMaking(message)).toBe(plain);
});

test.each([
  'can I get a list of the pages called X?',
  'A page called X should be deleted',
  'A new page was made',
  'delete the new page "X"',
])('“%s” is left as it is', (message) => {
  expect(asMaking(message)).toBe(message);
});
