import { expect, it } from 'vitest';
import { ofVersion } from './of-version.ts';

it.each([
  ['restore version 1.', 'restore version 1 of it'],
  ['go back to version 2', 'restore version 2 of it'],
  ['bring version 1 back', 'restore version 1 of it'],
  ['What did version 1 say?', 'show version 1 of it'],
])('reads “%s” as one of what was spoken of', (said, meant) => {
  expect(ofVersion(said)).toBe(meant);
});

it.each(['restore version 1 of Roadmap', 'show the versions', 'restore the page'])('leaves “%s”', (said) => {
  expect(ofVersion(said)).toBeUndefined();
});
