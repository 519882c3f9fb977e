import type { AuthScheme } from '@tributary/toolkit';
import { apiTokenField, basicAuthentication, emailField } from './account-fields.ts';
import { siteAddress, siteField } from './site-address.ts';

/** Email and an API token without scopes, at the site itself. */
export const apiKey: AuthScheme = {
  mode: 'API_KEY',
  name: 'confluence_api_key',
  fields: [siteField, emailField, apiTokenField],
  baseUrl: siteAddress,
  headers: basicAuthentication,
};
