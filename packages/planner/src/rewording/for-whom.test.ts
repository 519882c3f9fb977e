import { expect, it } from 'vitest';
import { withoutForWhom } from './for-whom.ts';

it.each([
  ['set up a space for the Support team: name Support, key SUP', 'set up a space name Support, key SUP'],
  ['create a private space only for me: name Sandbox', 'create a private space name Sandbox'],
  ['make a page for meeting notes in X called "Y"', 'make a page in X called "Y"'],
  ['make a page for the Sales team called "Y"', 'make a page for the Sales team called "Y"'],
  ['create a space called "Y" for our designers', 'create a space called "Y"'],
  ['create a space called "Y" just for me', 'create a space called "Y" just for me'],
  ['create a space for Sales', 'create a space for Sales'],
  ['add a comment for Jane: hello', 'add a comment for Jane: hello'],
])('reads %s as %s', (request, plain) => {
  expect(withoutForWhom(request)).toBe(plain);
});
