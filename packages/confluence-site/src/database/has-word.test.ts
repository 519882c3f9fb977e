import { expect, it } from 'vitest';
import { hasWord } from './has-word.ts';

it.each([
  ['Planning ahead', 'pl?nning', 1],
  ['Planning ahead', 'p*g', 1],
  ['Planning ahead', 'p*d', 0],
  ['Windows95', 'wi*95', 1],
  ['test tests', 'te?t', 1],
  ['tests', 'te?t', 0],
  ['tests', 'test?', 1],
  ['test', 'test?', 0],
  ['test', 'test*', 1],
  ['aXbXc', 'a*b*c', 1],
  ['aXbXcd', 'a*b*c', 0],
  ['abab', 'a*ab', 1],
  ['Überöl', 'u*ol', 1],
  ['well-known', 'we*own', 0],
  ['', 'a*', 0],
])('%j and %j: %i', (text, form, expected) => {
  expect(hasWord(text, form)).toBe(expected);
});

it('does not take long for many stars', () => {
  const began = performance.now();
  expect(hasWord('a'.repeat(20_000), `${'a*'.repeat(30)}b`)).toBe(0);
  expect(performance.now() - began).toBeLessThan(5_000);
});
