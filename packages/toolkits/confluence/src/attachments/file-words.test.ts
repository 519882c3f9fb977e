import { expect, it } from 'vitest';
import { fileInWords, sizeInWords } from './file-words.ts';

it.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_234, '1.2 kB'],
  [56_780, '57 kB'],
  [3_400_000, '3.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

it('names kind and size, also where Confluence does not tell them', () => {
  expect(fileInWords('image/png', 12)).toBe('image/png, 12 bytes');
  expect(fileInWords(null, undefined)).toBe('of unknown kind, of unknown size');
});
