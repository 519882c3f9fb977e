import { expect, it } from 'vitest';
import { afterRedirect } from './redirects.ts';
import type { Outgoing } from './send-once.ts';

const hosts = ['*.media.example'];
const outgoing: Outgoing = {
  method: 'GET',
  url: new URL('https://notes.example/v1/files/7'),
  headers: {},
  credentials: { authorization: 'Bearer secret' },
};

function after(location: string, from: Partial<Outgoing> = {}, status = 302) {
  return afterRedirect({ ...outgoing, ...from }, { status, headers: { location }, body: null }, hosts);
}

it('stays at the same origin with the credentials', () => {
  expect(after('/v1/files/8')).toMatchObject({
    url: new URL('https://notes.example/v1/files/8'),
    credentials: { authorization: 'Bearer secret' },
  });
});

it('goes to a host of the toolkit without them', () => {
  expect(after('https://eu.media.example/7?token=t')).toMatchObject({
    url: new URL('https://eu.media.example/7?token=t'),
    credentials: {},
  });
});

it.each([
  ['another host', 'https://other.example/7', {}],
  ['a host of the toolkit in the clear', 'http://eu.media.example/7', {}],
  ['a write', '/v1/files/8', { method: 'POST' as const }],
  ['what is no address', 'https://', {}],
])('does not follow %s', (_what, location, from) => {
  expect(after(location, from)).toBeUndefined();
});

it('follows no answer that is no redirect', () => {
  expect(after('/v1/files/8', {}, 200)).toBeUndefined();
});
