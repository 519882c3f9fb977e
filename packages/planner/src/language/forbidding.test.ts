import { expect, it } from 'vitest';
import { isForbidding } from './forbidding.ts';

it.each([
  'never delete Holiday policy',
  "don't touch the Roadmap page",
  'Please do not rename it.',
  'I do not want the page Holiday policy deleted',
  "we don't want the space to be archived",
])('hears that something is to be left alone: %s', (request) => {
  expect(isForbidding(request)).toBe(true);
});

it.each([
  "don't forget to label the page urgent",
  'We do not need the page Reports any more, please remove it.',
  "I don't want this page, delete it",
  'delete the page',
  'what do we never document?',
])('asks for something: %s', (request) => {
  expect(isForbidding(request)).toBe(false);
});
