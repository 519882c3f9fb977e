import type { AuthScheme } from '@tributary/toolkit';
import { cloudIdField, gatewayAddress, gatewayExpiry } from './gateway.ts';
import { entered, siteAddress, siteField } from './site-address.ts';

/** An OAuth 2 access token for one site, which only the gateway takes. Atlassian's hold for an hour. */
export const bearerToken: AuthScheme = {
  mode: 'BEARER_TOKEN',
  name: 'confluence_bearer_token',
  fields: [
    siteField,
    cloudIdField,
    {
      name: 'token',
      label: 'Access token',
      description: 'Access token that an OAuth 2 app got for this site.',
      required: true,
      secret: true,
    },
  ],
  baseUrl: gatewayAddress,
  siteUrl: siteAddress,
  headers: (values) => ({ authorization: `Bearer ${entered(values, 'token')}` }),
  expiry: gatewayExpiry,
};
