import type { ConfiguredConnection } from '@tributary/router';
import type { Configuration } from '../configuration/configuration.ts';
import { isLoopback } from '../configuration/variables.ts';
import { confluenceCredentials } from './confluence-credentials.ts';

/** The account that the default user has at the local site; its seed makes it. */
const localAdmin = { email: 'admin@example.com', apiToken: 'local-admin-token' };

/**
 * The connections that the operator gives: the user's Confluence account, at the configured site or else the local one.
 *
 * @param siteUrl origin of the local site, when it runs
 */
export function configuredConnections(
  { confluence, userId }: Configuration,
  siteUrl: string | undefined,
): ConfiguredConnection[] {
  const account = confluence ?? (siteUrl === undefined ? undefined : { url: siteUrl, ...localAdmin });
  if (account === undefined) return [];
  return [
    {
      userId,
      toolkit: 'confluence',
      ...confluenceCredentials(account),
      allowPrivateAddress: isLoopback(account.url),
    },
  ];
}
