import { expect, it } from 'vitest';
import { textOfFile } from './file-text.ts';

const letters = 'Grüße, 世界';

it.each([
  ['text/plain', Buffer.from(letters), letters],
  ['text/csv', Buffer.from(`\ufeff${letters}`), letters],
  ['text/plain', Buffer.from(`\ufeff${letters}`, 'utf16le'), letters],
  ['text/plain', Buffer.from(`\ufeff${letters}`, 'utf16le').swap16(), letters],
  ['text/plain', Buffer.from('Grüße', 'latin1'), 'Grüße'],
  ['application/json', Buffer.from('{}'), '{}'],
  ['image/svg+xml', Buffer.from('<svg/>'), '<svg/>'],
  ['application/octet-stream', Buffer.from('#!/bin/sh'), '#!/bin/sh'],
])('reads %s %j', (mediaType, bytes, text) => {
  expect(textOfFile({ mediaType, bytes })).toBe(text);
});

it.each([
  ['image/png', Buffer.from('PNG')],
  ['application/octet-stream', Buffer.from([0, 1, 2])],
  ['application/octet-stream', Buffer.from([0xc3, 0x28])],
])('takes %s %j for no text', (mediaType, bytes) => {
  expect(textOfFile({ mediaType, bytes })).toBeNull();
});
