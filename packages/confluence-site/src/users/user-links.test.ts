import { expect, it } from 'vitest';
import { personWebPath } from './user-links.ts';

it('keeps an account id one part of the path', () => {
  expect(personWebPath('557058:a/b')).toBe('/people/557058%3Aa%2Fb');
});
