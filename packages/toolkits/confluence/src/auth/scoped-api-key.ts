import type { AuthScheme } from '@tributary/toolkit';
import { apiTokenField, basicAuthentication, emailField } from './account-fields.ts';
import { cloudIdField, gatewayAddress, gatewayExpiry } from './gateway.ts';
import { siteAddress, siteField } from './site-address.ts';

/** Email and an API token with scopes, which only the gateway takes. */
export const scopedApiKey: AuthScheme = {
  mode: 'API_KEY',
  name: 'confluence_scoped_api_key',
  fields: [siteField, cloudIdField, emailField, apiTokenField],
  baseUrl: gatewayAddress,
  siteUrl: siteAddress,
  headers: basicAuthentication,
  expiry: gatewayExpiry,
};
