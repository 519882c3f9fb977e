import { expect, it } from 'vitest';
import { withVerbsJoined } from './particle-verbs.ts';

it.each([
  ['throw the page X away', 'delete the page X'],
  ['take the label x off it', 'remove the label x from it'],
  ['Please take the label off.', 'Please remove the label.'],
  ['take x and y off of Roadmap', 'remove x and y from Roadmap'],
  ['label it y and take x off it', 'label it y and remove x from it'],
  ['That was wrong. Take x off it and add y', 'That was wrong. remove x from it and add y'],
  ['comment on X saying take the lid off it', 'comment on X saying take the lid off it'],
  ['show what we take', 'show what we take'],
])('reads “%s” as “%s”', (said, plain) => {
  expect(withVerbsJoined(said)).toBe(plain);
});
