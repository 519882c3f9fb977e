import { expect, it } from 'vitest';
import { sampleConnection } from '../testing/sample-connection.ts';
import { destinationOf } from './destination.ts';
import { retryAfterSeconds } from './retry-after.ts';

const own = sampleConnection('https://jane.notes.test', { allowPrivateAddress: false });

it.each([
  ['a path', '/notes', 'https://jane.notes.test/v1/notes'],
  ['a path with a query of its own', '/notes?cursor=x', 'https://jane.notes.test/v1/notes?cursor=x&limit=2'],
  ['a whole address of its own', 'https://jane.notes.test/next', 'https://jane.notes.test/next'],
  ['a host of the toolkit', 'https://api.notes.example/up', 'https://api.notes.example/up'],
  ['a host below one of the toolkit', 'https://eu.notes.example/up', 'https://eu.notes.example/up'],
])('sends to %s', (_what, path, expected) => {
  const query = expected.includes('limit') ? { limit: 2 } : {};
  expect(destinationOf(own, path, query)).toEqual({ url: new URL(expected), allowPrivate: false });
});

it.each([
  ['another host', 'https://evil.example/notes'],
  ['a host that only ends alike', 'https://evilnotes.example/x'],
  ['another port of a host', 'https://api.notes.example:8443/x'],
  ['plain http', 'http://jane.notes.test/v1/notes'],
  ['a path that climbs out', '/../../admin'],
  ['a path that climbs out in disguise', '/%2e%2e/admin'],
  ['no address at all', 'notes'],
])('does not send to %s', (_what, path) => {
  expect(() => destinationOf(own, path)).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ code: 'refused' }) }),
  );
});

it('does not send for an account whose own address is none', () => {
  const broken = { ...own, baseUrl: 'no address/v1' };
  for (const path of ['/notes', 'https://api.notes.example/up']) {
    expect(() => destinationOf(broken, path)).toThrow('not a valid one');
  }
});

it('allows a private address and plain http for the own origin of a connection that may, and nowhere else', () => {
  const local = sampleConnection('http://127.0.0.1:8790');
  expect(destinationOf(local, '/notes').allowPrivate).toBe(true);
  expect(destinationOf(local, 'https://api.notes.example/x').allowPrivate).toBe(false);
  expect(() => destinationOf(local, 'http://127.0.0.1:22/x')).toThrow('was not sent');
});

it.each([
  ['120', 120],
  ['Sun, 22 Nov 2026 10:00:30 GMT', 30],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ['soon', undefined],
  [undefined, undefined],
])('reads Retry-After %j', (value, seconds) => {
  expect(retryAfterSeconds(value, new Date('2026-11-22T10:00:00Z'))).toBe(seconds);
});
