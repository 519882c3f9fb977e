import { expect, it } from 'vitest';
import { withLinesJoined } from './bullets.ts';

it.each([
  [
    'Create the following pages under Runbooks:\n- Disk full\n- Backups',
    'Create pages under Runbooks: "Disk full", "Backups"',
  ],
  ['make these whiteboards in HR:\n1. Ideas\n2. Risks', 'make whiteboards in HR: "Ideas", "Risks"'],
])('names of several things on lines are a list: %j', (message, joined) => {
  expect(withLinesJoined(message)).toBe(joined);
});

it.each([
  'create a page "Fruit" in HR with the text:\n- apples\n- pears',
  'append to the pages Roadmap and Reports saying:\n- a\n- b',
  'create a page in HR:\n- a\n- b',
])('what is to be written stays as it is: %j', (message) => {
  expect(withLinesJoined(message)).toBe(message);
});
