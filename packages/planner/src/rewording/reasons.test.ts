import { expect, it } from 'vitest';
import { withoutReasons } from './reasons.ts';

it.each([
  ['Since the launch moved, please rename X to Y', 'rename X to Y'],
  ['The team asked for it, so create a page', 'create a page'],
  ['The launch was moved. Please rename X to Y', 'rename X to Y'],
  ['quick one: create a page called X', 'create a page called X'],
  ['rename X to Y because the launch moved', 'rename X to Y'],
  ['delete the Reports page, since it is outdated.', 'delete the Reports page'],
  ['delete the Reports page? We have it in our slides now.', 'delete the Reports page'],
  ['add the text "Done." to X. The audit of the year is over.', 'add the text "Done." to X'],
  ['Finance still needs it, please restore that page', 'restore that page'],
  ['I have a meeting soon, so quickly: what does X say?', 'what does X say?'],
  ["add the label internal to X, customers shouldn't see it", 'add the label internal to X'],
  ['Our customers keep asking; create a page X', 'create a page X'],
  ['create a page "Bob" in HR so that he can find it', 'create a page "Bob" in HR'],
])('leaves the reason out of “%s”', (said, request) => {
  expect(withoutReasons(said)).toBe(request);
});

it.each([
  ['The Reports page is obsolete, delete it', 'delete the Reports page'],
  ["We don't need Travel expenses any more, please remove the page", 'remove the page Travel expenses'],
  ['X belongs under Y, please move it there', 'move X under Y'],
  ['"Book it" is done, please tick it off', 'tick "Book it" off'],
  ['Roadmap - label it urgent', 'label Roadmap urgent'],
])('names in the request what “%s” speaks of', (said, request) => {
  expect(withoutReasons(said)).toBe(request);
});

it.each([
  'in the HR space, create a page',
  'On the Roadmap page, add "Mobile app" at the bottom',
  'comment on Reports saying we are late because of Bob',
  'create a page with the text "Delete it, since it is old"',
  'Q3 Planning: add label urgent',
  'create a page called X. It should go under Roadmap',
  'label Roadmap as hot',
  'I am looking for a text about X. Where can I find it?',
])('leaves “%s” as it is', (said) => {
  expect(withoutReasons(said)).toBe(said);
});
