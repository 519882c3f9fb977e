import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ComparedBlock, compareTexts, isSameText } from './compare-texts.ts';
import type { TextBlock } from './text-blocks.ts';

const paragraphs = (...texts: string[]): TextBlock[] => texts.map((text) => ({ kind: 'p', text }));
const written = (blocks: readonly ComparedBlock[]) =>
  blocks.map(({ change, words }) => {
    const marks = { same: '', added: '+', removed: '-' };
    return `${change}: ${words.map((word) => `${marks[word.change]}${word.text}`).join('')}`;
  });

it('tells what is the same, new, gone and changed', () => {
  const compared = compareTexts(
    paragraphs('one', 'two words', 'three'),
    paragraphs('one', 'two more words', 'new', 'three'),
  );
  expect(written(compared)).toEqual(['same: one', 'changed: two +more words', 'added: +new', 'same: three']);
  expect(isSameText(compared)).toBe(false);
  expect(isSameText(compareTexts(paragraphs('a'), paragraphs('a')))).toBe(true);
});

it('compares words only of blocks of one kind', () => {
  const compared = compareTexts([{ kind: 'h1', text: 'Goals' }], [{ kind: 'p', text: 'Goals' }]);
  expect(written(compared)).toEqual(['removed: -Goals', 'added: +Goals']);
});

it('holds both versions whole, whatever they are', () => {
  const block = fc.record({
    kind: fc.constantFrom('p', 'li'),
    text: fc.stringMatching(/^[ab]{1,2}( [ab]{1,2}){0,3}$/),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), fc.array(block, { maxLength: 8 }), (before, after) => {
      const compared = compareTexts(before, after);
      const side = (left: 'added' | 'removed') =>
        compared
          .map(({ words }) =>
            words
              .filter(({ change }) => change !== left)
              .map(({ text }) => text)
              .join(''),
          )
          .filter((text) => text !== '');
      expect(side('added')).toEqual(before.map(({ text }) => text));
      expect(side('removed')).toEqual(after.map(({ text }) => text));
    }),
  );
});

it('gives up on texts that are wholly different, and shows both', () => {
  const words = (letter: string) =>
    Array.from({ length: 5_000 }, (_, index) => `${letter}${index}`).join(' ');
  const compared = compareTexts(paragraphs(words('a')), paragraphs(words('b')));
  expect(compared[0]?.words.map(({ change }) => change)).toEqual(['removed', 'added']);
});
