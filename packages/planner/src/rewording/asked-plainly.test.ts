import { expect, it } from 'vitest';
import { askedPlainly, asShown, withoutBeingThere } from './asked-plainly.ts';

it.each([
  ['has anyone left a comment on Roadmap?', 'show the comment on Roadmap?'],
  ['did somebody write inline comments on the post "X"?', 'show the inline comments on the post "X"?'],
  ['are any properties stored for the Product space', 'show the properties on the Product space'],
  ['which labels are currently attached to Roadmap', 'show the labels on Roadmap'],
  ['has Jane left the company', undefined],
])('%s', (request, plain) => {
  expect(askedPlainly(request)).toBe(plain);
});

it.each([
  ['I need the version history of the post "X"', 'show the version history of the post "X"'],
  ['I need the title of "X" changed to "Y"', 'I need the title of "X" changed to "Y"'],
  ['I am looking for a text about cars. Where can I find it?', 'find a text about cars'],
  ['Who is Jane Doe?', 'find the user Jane Doe'],
  ['who is responsible', 'who is responsible'],
])('%s', (request, shown) => {
  expect(asShown(request)).toBe(shown);
});

it.each([
  ["show every post we've got", 'show every post'],
  ['which labels exist', 'which labels are there'],
  ['how many pages are there in total in Product', 'how many pages are there in Product'],
])('%s', (request, plain) => {
  expect(withoutBeingThere(request)).toBe(plain);
});
