import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [2_300_000, '2.3 MB'],
  [5e15, '5000000.0 GB'],
])('writes %d as people read it', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});
