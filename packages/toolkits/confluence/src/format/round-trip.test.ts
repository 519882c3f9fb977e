import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryMarkdown, plainWords } from '../../testing/arbitrary-markdown.ts';
import { arbitraryStorage } from '../../testing/arbitrary-storage.ts';
import { markdownToStorage } from './markdown-to-storage.ts';
import { storageToMarkdown } from './storage-to-markdown.ts';

it('keeps every word on the way there and back', () => {
  fc.assert(
    fc.property(arbitraryMarkdown, (markdown) => {
      const again = storageToMarkdown(markdownToStorage(markdown));
      expect(plainWords(again)).toEqual(plainWords(markdown));
    }),
    { numRuns: 150 },
  );
});

it('comes to rest: what was read is written as it is', () => {
  fc.assert(
    fc.property(arbitraryMarkdown, (markdown) => {
      const once = storageToMarkdown(markdownToStorage(markdown));
      expect(storageToMarkdown(markdownToStorage(once))).toBe(once);
    }),
    { numRuns: 150 },
  );
});

it('reads every word of whatever a page holds, and comes to rest there too', () => {
  fc.assert(
    fc.property(arbitraryStorage, (storage) => {
      const read = storageToMarkdown(storage);
      expect(plainWords(read)).toEqual(plainWords(storage));
      const once = storageToMarkdown(markdownToStorage(read));
      expect(plainWords(once)).toEqual(plainWords(read));
    }),
    { numRuns: 150 },
  );
});
