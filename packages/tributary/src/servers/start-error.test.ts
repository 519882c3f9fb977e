import { ConfiguredConnectionError, RouterError, StoreError, VaultError } from '@tributary/router';
import { expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { explainStartError } from './start-error.ts';

it.each([
  [new VaultError('wrong_key', 'Set the old key.'), 2],
  [new ConfiguredConnectionError('Set CONFLUENCE_URL.'), 2],
  [new StoreError('schema_too_new', 'Install the newer version.'), 1],
  [new RouterError('cannot_listen', 'Choose another host.'), 1],
  [new RouterError('exposed_without_tls', 'Set TRIBUTARY_TLS_CERT.'), 2],
  [new RouterError('unusable_certificate', 'Have a new one made.'), 2],
])('tells %o in its own words', (error, exitStatus) => {
  expect(explainStartError(error)).toMatchObject({ message: error.message, cause: error, exitStatus });
});

it('leaves other errors alone', () => {
  const odd = new TypeError('odd');
  expect(explainStartError(odd)).toBe(odd);
  const known = new Failure('port_taken', 'Port 1 is taken.');
  expect(explainStartError(known)).toBe(known);
});
