import type { ConfluenceAccount } from '../configuration/configuration.ts';

/** What the Confluence toolkit is told to connect an account: the name of its scheme, and the scheme's fields. */
export interface ConfluenceCredentials {
  readonly scheme: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The credentials of an account: those of a token with scopes where there is a cloud id. */
export function confluenceCredentials({
  url,
  email,
  apiToken,
  cloudId,
}: ConfluenceAccount): ConfluenceCredentials {
  const values = { subdomain: url, generic_id: email, generic_api_key: apiToken };
  if (cloudId === undefined) return { scheme: 'confluence_api_key', values };
  return { scheme: 'confluence_scoped_api_key', values: { ...values, cloud_id: cloudId } };
}
