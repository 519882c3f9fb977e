import { expect, it } from 'vitest';
import { readSentFile } from './sent-file.ts';

it('takes a text, and tells its kind by its name', () => {
  expect(readSentFile({ fileName: ' plan.MD ', text: 'Grüße' })).toEqual({
    name: 'plan.MD',
    mediaType: 'text/markdown',
    base64: Buffer.from('Grüße').toString('base64'),
    size: 7,
    comment: null,
  });
  expect(readSentFile({ fileName: 'notes', text: '' })).toMatchObject({ mediaType: 'text/plain', size: 0 });
});

it.each(['AQID+/8=', 'AQID-_8', 'data:image/png;base64,AQID+/8=', 'AQID\n+/8='])(
  'takes the bytes %j',
  (base64) => {
    const file = readSentFile({ fileName: 'a.bin', base64 });
    expect([...Buffer.from(file.base64, 'base64')]).toEqual([1, 2, 3, 251, 255]);
    expect(file).toMatchObject({ mediaType: 'application/octet-stream', size: 5 });
  },
);

it('believes what is said of its kind', () => {
  expect(readSentFile({ fileName: 'a.txt', text: 'a,b', mediaType: 'text/csv' }).mediaType).toBe('text/csv');
});

it.each([
  ['nothing', {}, 'The file is missing'],
  ['two files', { text: 'a', base64: 'YQ==' }, 'Both text and base64'],
  ['no Base64', { base64: 'not base64!' }, 'is not Base64'],
  ['Base64 that was cut', { base64: 'abcde' }, 'is not Base64'],
  ['a path', { fileName: '../a.txt', text: 'a' }, 'cannot be a file name'],
  ['an empty name', { fileName: '  ', text: 'a' }, 'cannot be a file name'],
  ['too much', { text: 'a'.repeat(3_000_001) }, '3.0 MB'],
])('refuses %s in words', (_what, sent, words) => {
  expect(() => readSentFile({ fileName: 'a.txt', ...sent })).toThrow(words);
});
