import { expect, test } from 'vitest';
import { spaceOfHomePage } from './home-of-space.ts';

test.each([
  ['Engineering home', 'Engineering'],
  ['the Engineering home page', 'Engineering'],
  ["the Engineering space's homepage", 'Engineering'],
  ['the home page of the Engineering space', 'Engineering'],
])('“%s” is the home page of a space', (title, space) => {
  expect(spaceOfHomePage(title)).toBe(space);
});

test.each(['the home page', 'Roadmap', 'Homecoming'])('“%s” names no space', (title) => {
  expect(spaceOfHomePage(title)).toBeUndefined();
});
