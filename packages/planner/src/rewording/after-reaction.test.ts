import { expect, it } from 'vitest';
import { afterReaction } from './after-reaction.ts';

it.each([
  ['hmm, no, rename it to "Welcome engineers"', 'rename it to "Welcome engineers"'],
  ['no, the people space is right, move it to the people space', 'move it to the people space'],
  ['Wrong space! It must be in People, could you move it over?', 'move it to People'],
  ['correction: it goes below Decision records', 'move it below Decision records'],
  ['sorry, that belongs under Roadmap', 'move it under Roadmap'],
  ['Typo, sorry! It should be named "Budget 2027".', 'It should be named "Budget 2027".'],
  ['No, delete that one and create another', 'delete that one and create another'],
  ['no code page', 'no code page'],
  ['it belongs under Roadmap', 'it belongs under Roadmap'],
])('reads “%s” as “%s”', (message, request) => {
  expect(afterReaction(message)).toBe(request);
});
