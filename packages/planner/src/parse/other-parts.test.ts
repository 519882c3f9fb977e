import { expect, test } from 'vitest';
import { tokenize } from '../language/tokens.ts';
import { holdsOtherParts } from './other-parts.ts';

test.each([
  'Design with the key DSG',
  'home page saying "Hi"',
  '"Ask us.", and a page under it',
  'team called Support',
])('“%s” is more than one value', (words) => {
  expect(holdsOtherParts(tokenize(words))).toBe(true);
});

test.each(['Working with text', '"a" and "b"', 'How people called us', 'Terms of use'])(
  '“%s” may be one',
  (words) => {
    expect(holdsOtherParts(tokenize(words))).toBe(false);
  },
);
