import { expect, it } from 'vitest';
import { withoutSmileys } from './smileys.ts';

it.each([
  ['delete X :)', 'delete X'],
  ['delete X please 🙏', 'delete X please'],
  ['👋 delete X', 'delete X'],
  ['comment on X saying well done :)', 'comment on X saying well done :)'],
  ['comment on X: well done 👍', 'comment on X: well done 👍'],
])('takes from %s the faces around it', (message, plain) => {
  expect(withoutSmileys(message)).toBe(plain);
});
