import { expect, it } from 'vitest';
import { seenAs } from './viewer.ts';

it.each([
  ['/wiki', '/wiki?as=j%40x'],
  ['/wiki/search?text=a&as=someone', '/wiki/search?text=a&as=j%40x'],
  ['/wiki/pages?pageId=1#comment-2', '/wiki/pages?pageId=1&as=j%40x#comment-2'],
  ['/wiki/a%3Fb#c?d', '/wiki/a%3Fb?as=j%40x#c?d'],
])('keeps the rest of %s', (path, seen) => {
  expect(seenAs(path, 'j@x')).toBe(seen);
});
