import { expect, it } from 'vitest';
import { basic } from '../testing/site-client.ts';
import { readCredentials } from './credentials.ts';

it('reads a name and a secret, in which colons may stand', () => {
  expect(readCredentials(basic('jane@example.com', 'a:b'))).toEqual({
    kind: 'basic',
    name: 'jane@example.com',
    secret: 'a:b',
  });
});

it('reads a token, whatever the case of the scheme', () => {
  expect(readCredentials('bearer abc')).toEqual({ kind: 'bearer', secret: 'abc' });
});

it.each(['', 'Basic', 'Bearer ', 'Bearer a b', 'Digest abc', 'Basic !!!', `Basic ${btoa('no colon')}`])(
  'reads nothing from %j',
  (header) => {
    expect(readCredentials(header)).toBeUndefined();
  },
);
