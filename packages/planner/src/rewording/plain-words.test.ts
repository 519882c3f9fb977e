import { expect, it } from 'vitest';
import { plainly } from './plain-words.ts';

it.each([
  ['append the following to X: Tell support.', 'append to X saying Tell support.'],
  ['which pages live under X?', 'which pages are under X?'],
  ['which pages carry the label y', 'which pages have the label y'],
  ['update X so that it says "Y"', 'update X saying "Y"'],
  ['move X so that it sits under Y', 'move X under Y'],
  ['create a page "so that it says no"', 'create a page "so that it says no"'],
])('says “%s” as “%s”', (said, plain) => {
  expect(plainly(said).replace(/ +/g, ' ')).toBe(plain);
});
