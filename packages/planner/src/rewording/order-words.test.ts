import { expect, it } from 'vitest';
import { withPlainOrder } from './order-words.ts';

it.each([
  ['list the two most recently created pages in HR', 'list the two newest pages in HR'],
  ['show the 5 most recently updated pages', 'show the 5 latest pages'],
  ['show the last 3 blog posts', 'show the 3 newest blog posts'],
  ['which page was changed last in Product?', 'show the latest page in Product?'],
  ['list the blog posts, newest first, at most 5.', 'list the blog posts, newest first up to 5.'],
  ['list the pages in HR alphabetically', 'list the pages in HR sorted by title'],
  ['show the page "The last 3 posts"', 'show the page "The last 3 posts"'],
])('%s is %s', (said, plain) => {
  expect(withPlainOrder(said)).toBe(plain);
});
