import { expect, it } from 'vitest';
import { shrugIn } from './shrugs.ts';

it.each([
  ['no idea, you choose', 'unknown'],
  ["I don't know yet.", 'unknown'],
  ['none, forget it', 'none'],
  ['Both of them, please', 'all'],
  ['No code', undefined],
  ['None of your business', undefined],
  ['All hands', undefined],
  ['forget it', 'dropped'],
  ['hmm, forget it', 'dropped'],
  ['sorry, wrong page', 'dropped'],
  ['let me think about it', 'unknown'],
])('reads “%s”', (text, shrug) => {
  expect(shrugIn(text)).toBe(shrug);
});
