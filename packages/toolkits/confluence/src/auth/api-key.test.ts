import { expect, it } from 'vitest';
import { apiKey } from './api-key.ts';

const values = { subdomain: 'acme', generic_id: 'ada@example.com', generic_api_key: 'tökèn' };

it.each([
  ['acme', 'https://acme.atlassian.net'],
  [' Acme ', 'https://acme.atlassian.net'],
  ['acme.atlassian.net', 'https://acme.atlassian.net'],
  ['https://acme.atlassian.net/wiki/spaces/MKT', 'https://acme.atlassian.net'],
  ['http://127.0.0.1:8790', 'http://127.0.0.1:8790'],
  ['http://127.0.0.1:8790/', 'http://127.0.0.1:8790'],
])('reads the site %j as %s', (subdomain, address) => {
  expect(apiKey.baseUrl({ ...values, subdomain })).toBe(address);
});

it.each([
  '',
  'my site',
  'evil.example.com',
  'ftp://acme.atlassian.net',
  'https://user:pass@acme.atlassian.net',
])('refuses the site %j in words that say what to enter', (subdomain) => {
  expect(() => apiKey.baseUrl({ ...values, subdomain })).toThrow(/Enter its name|Connect it again/);
});

it('sends email and token as Basic authentication, in UTF-8', () => {
  const { authorization = '' } = apiKey.headers(values);
  expect(Buffer.from(authorization.replace('Basic ', ''), 'base64').toString('utf8')).toBe(
    'ada@example.com:tökèn',
  );
});

it('says which field is missing', () => {
  expect(() => apiKey.headers({ ...values, generic_api_key: ' ' })).toThrow('generic_api_key');
});
