import { expect, it } from 'vitest';
import { askedOfParts } from './parts-of-things.ts';

it('names what a part belongs to before it, once for each thing that is spoken of', () => {
  expect(askedOfParts('delete the property "x" of the space "Y"')).toEqual(['delete space property']);
  expect(askedOfParts('which labels does the attachment have?')).toEqual(['show attachment labels']);
  expect(askedOfParts('add the property "a" to the page "B" in the space "C"')).toEqual([
    'add page property',
    'add space property',
  ]);
});

it('has nothing to say of requests without a part, or without what it belongs to', () => {
  expect(askedOfParts('delete the space "property"')).toEqual([]);
  expect(askedOfParts('label Roadmap as urgent')).toEqual([]);
});
