import { expect, it } from 'vitest';
import { secretKeysIn } from './secret-keys.ts';

const [newest, earlier] = ['k7JqM2xV9pL4wT8r', 'Zm9vYmFyYmF6cXV4'];

it.each([
  [`${newest}`, [newest]],
  [`${newest},${earlier}`, [newest, earlier]],
  [` ${newest} , ${earlier} ,\n`, [newest, earlier]],
  [`${newest} ${earlier}`, [newest, earlier]],
  [`${newest}\n${earlier}\n`, [newest, earlier]],
  ['a key of several words', ['a key of several words']],
  [`${newest},a key of several words`, [newest, 'a key of several words']],
  [`${newest},short`, [newest, 'short']],
  [',', []],
])('takes %j apart', (text, versions) => {
  expect(secretKeysIn(text)).toEqual(versions);
});
