import type { OAuthScheme } from '@tributary/toolkit';
import { accessibleSites } from './accessible-sites.ts';
import { atlassianGateway, gatewayExpiry, siteBehind } from './gateway.ts';
import { entered, siteAddress } from './site-address.ts';

/**
 * A login at Atlassian (3LO). It may reach several sites, of which an account is one. Another server than Atlassian's
 * own, as the local site is, has all at its own origin.
 */
export const oauth2: OAuthScheme = {
  mode: 'OAUTH2',
  name: 'confluence_oauth2',
  fields: [],
  endpoints: (baseUrl) => {
    const server = baseUrl ?? 'https://auth.atlassian.com';
    return { issuer: server, authorization: `${server}/authorize`, token: `${server}/oauth/token` };
  },
  // Atlassian documents none, and leaves a challenge alone; a server that knows it holds the login to it.
  takesPkce: true,
  authorizationParameters: { audience: 'api.atlassian.com', prompt: 'consent' },
  clientAuthentication: 'body',
  tokenRequest: 'json',
  scopes: ['offline_access'],
  // So Atlassian calls a refresh token that was used before.
  overErrors: ['unauthorized_client'],
  shownValues: ['subdomain', 'cloud_id', 'base_url'],
  destinations: accessibleSites,
  baseUrl: (values) => siteBehind(values.base_url ?? atlassianGateway, values),
  siteUrl: siteAddress,
  headers: (values) => ({ authorization: `Bearer ${entered(values, 'access_token')}` }),
  expiry: gatewayExpiry,
};
