import type { AuthScheme } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { sampleConnection } from '../testing/sample-connection.ts';
import { withoutSecrets } from './redaction.ts';

const scheme: AuthScheme = {
  mode: 'BASIC',
  name: 'basic',
  fields: [
    { name: 'email', label: 'Email', description: 'Email.', required: true, secret: false },
    { name: 'token', label: 'Token', description: 'Token.', required: true, secret: true },
    { name: 'pin', label: 'Pin', description: 'Pin.', required: false, secret: true },
  ],
  baseUrl: () => 'https://notes.example',
  headers: ({ email, token }) => ({
    authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
  }),
};
const values = { email: 'jane@example.com', token: 'tok.en+secret', pin: '12' };
const connection = sampleConnection('https://notes.example', { scheme, values });
const encoded = Buffer.from('jane@example.com:tok.en+secret').toString('base64');

it.each([
  [
    'the secret as it was entered',
    'wrong token tok.en+secret, again tok.en+secret',
    'wrong token ***, again ***',
  ],
  ['the header that carries it', `got "Basic ${encoded}"`, 'got "***"'],
  ['the encoded part alone', `cannot decode ${encoded}`, 'cannot decode ***'],
  ['nothing that is no secret', 'no user jane@example.com', 'no user jane@example.com'],
  ['no secret so short that it is a word by chance', 'error 12', 'error 12'],
])('takes out %s', (_what, text, expected) => {
  expect(withoutSecrets(text, connection)).toBe(expected);
});
