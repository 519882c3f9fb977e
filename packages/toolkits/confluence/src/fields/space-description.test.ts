import { expect, it } from 'vitest';
import { spaceDescription } from './space-description.ts';

it.each([
  ['For later', 'For later'],
  [{ plain: { representation: 'plain', value: 'For later' } }, 'For later'],
  [null, null],
  [undefined, undefined],
])('takes %j', (sent, read) => {
  expect(spaceDescription.parse(sent)).toBe(read);
});

it.each([{ plain: 'For later' }, { value: 'For later' }, 7])('refuses %j', (sent) => {
  expect(spaceDescription.safeParse(sent).success).toBe(false);
});
