import { expect, it } from 'vitest';
import { withoutOccasion } from './occasions.ts';

it.each([
  ['For a clean-up I would like to know the labels', 'I would like to know the labels'],
  ['before the meeting, could you open Roadmap', 'could you open Roadmap'],
  ['for the Product space I need a page', 'for the Product space I need a page'],
  ['Before the meeting, please delete Roadmap', 'delete Roadmap'],
  ['For the launch: create a page X in Marketing', 'create a page X in Marketing'],
  ['for the roadmap: add the label urgent', 'for the roadmap: add the label urgent'],
  ['To make it easier, please add a page X', 'add a page X'],
  ['in marketing, create a page X', 'in marketing, create a page X'],
])('takes from %s its occasion', (message, plain) => {
  expect(withoutOccasion(message)).toBe(plain);
});
