import { expect, it } from 'vitest';
import { withToldJoined } from './told-after.ts';

it.each([
  [
    'Create a page in X. The title is "Y" and the text is "Z."',
    'Create a page in X with the title "Y" with the text "Z."',
  ],
  ['I need a page "Y" in X. Its text should be "Z"', 'I need a page "Y" in X with the text "Z"'],
  ['Publish a post in X. It should be called "Y"', 'Publish a post in X called "Y"'],
  ['Make a space, its key is X', 'Make a space with the key X'],
  [
    'Create a page Y saying Come in. The title is on the door',
    'Create a page Y saying Come in. The title is on the door',
  ],
  ['Set up a page in X with "Y" as its title', 'Set up a page in X with the title "Y"'],
  ['Comment on X. It should read "Y"', 'Comment on X saying "Y"'],
  ['The title is "Y"', 'The title is "Y"'],
])('reads %s as %s', (request, joined) => {
  expect(withToldJoined(request)).toBe(joined);
});
