import { expect, it } from 'vitest';
import { masked } from './masked.ts';

it.each([
  ['Who can see Travel expenses?', ['Who can see the page?', 'Who can see the space?']],
  ['may I edit the post "The new website"?', ['may I edit the post ?']],
  ['who likes brand guidelines', ['who likes the page', 'who likes the space']],
  [
    'how popular is API guidelines in ENG?',
    ['how popular is the page in ?', 'how popular is the space in ?'],
  ],
])('leaves the names out of %s', (request, expected) => {
  expect(masked(request, ['page', 'space'])).toEqual(expected);
});

it('leaves a request without a name alone', () => {
  expect(masked('show all the pages', ['page'])).toEqual([]);
});
