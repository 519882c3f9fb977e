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

it('connects by the gateway with a token that has scopes', () => {
  const cloudId = '5f6d1a9e-7c0b-4f41-9a53-2d8e4b7c1f60';
  const configuration = readConfiguration(
    {
      CONFLUENCE_URL: 'https://acme.atlassian.net',
      CONFLUENCE_EMAIL: 'jane@acme.com',
      CONFLUENCE_API_TOKEN: 'ATATT3',
      CONFLUENCE_CLOUD_ID: cloudId,
    },
    '/',
  );
  expect(configuredConnections(configuration, undefined)).toMatchObject([
    { scheme: 'confluence_scoped_api_key', values: { cloud_id: cloudId, generic_api_key: 'ATATT3' } },
  ]);
});

it('connects nothing without a site', () => {
  expect(configuredConnections(readConfiguration({}, '/'), undefined)).toEqual([]);
});
