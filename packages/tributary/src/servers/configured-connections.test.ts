import { expect, it } from 'vitest';
import { readConfiguration } from '../configuration/configuration.ts';
import { configuredConnections } from './configured-connections.ts';

it('connects the default user to the local site as its administrator', () => {
  expect(configuredConnections(readConfiguration({}, '/'), 'http://127.0.0.1:8790')).toEqual([
    {
      userId: 'default',
      toolkit: 'confluence',
      scheme: 'confluence_api_key',
      values: {
        subdomain: 'http://127.0.0.1:8790',
        generic_id: 'admin@example.com',
        generic_api_key: 'local-admin-token',
      },
      allowPrivateAddress: true,
    },
  ]);
});

it('prefers the configured site, which gets no leave to be a private address', () => {
  const configuration = readConfiguration(
    {
      CONFLUENCE_URL: 'https://acme.atlassian.net',
      CONFLUENCE_EMAIL: 'jane@acme.com',
      CONFLUENCE_API_TOKEN: 'ATATT3',
      COMPOSIO_USER_ID: 'jane',
    },
    '/',
  );
  expect(configuredConnections(configuration, 'http://127.0.0.1:8790')).toMatchObject([
    {
      userId: 'jane',
      values: {
        subdomain: 'https://acme.atlassian.net',
        generic_id: 'jane@acme.com',
        generic_api_key: 'ATATT3',
      },
      allowPrivateAddress: false,
    },
  ]);
});

it('connects nothing without a site', () => {
  expect(configuredConnections(readConfiguration({}, '/'), undefined)).toEqual([]);
});
