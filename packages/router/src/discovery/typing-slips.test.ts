import { expect, it } from 'vitest';
import { learnTypingSlips } from './typing-slips.ts';

const meant = learnTypingSlips(
  'page pages task space create delete search label update remove older link event black Q3 get'.split(' '),
);

it.each([
  ['pgae', 'page'],
  ['tsak', 'task'],
  ['spce', 'space'],
  ['spcaes', 'space'],
  ['serach', 'search'],
  ['lable', 'label'],
  ['upadte', 'update'],
  ['crate', 'create'],
  ['delte', 'delete'],
  ['dellete', 'delete'],
])('takes %s for %s', (said, word) => {
  expect(meant(said)).toBe(word);
});

it.each(['order', 'like', 'even', 'back', 'alter', 'gte', 'weather', 'pg4e', ''])(
  'leaves "%s" alone',
  (said) => {
    expect(meant(said)).toBeUndefined();
  },
);
