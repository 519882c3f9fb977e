import { expect, it } from 'vitest';
import { markdownToStorage } from './markdown-to-storage.ts';
import { nextTaskNumber } from './task-numbers.ts';

it.each([
  ['', 1],
  ['<p>7</p>', 1],
  [markdownToStorage('- [ ] a\n- [x] b'), 3],
  ['<ac:task-id>12</ac:task-id><ac:task-id> 4 </ac:task-id>', 13],
  ['<ac:task-id>none</ac:task-id>', 1],
])('counts on from the highest in %j', (storage, next) => {
  expect(nextTaskNumber(storage)).toBe(next);
});
