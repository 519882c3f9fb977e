import type { SiteParts } from '../site-parts.ts';

/** A site that a login reaches. */
export interface OrganisationSite {
  /** What the gateway's addresses carry. */
  readonly cloudId: string;
  readonly name: string;
  /** Its host name where it has one of its own; else it answers at the server's own address. */
  readonly hostName?: string | undefined;
  /** Opened when it is first asked for. */
  parts(): SiteParts;
}

/** The place where people, apps, grants and tokens are kept. */
export type Accounts = Pick<SiteParts, 'database' | 'now'>;

/** The sites of one login. */
export interface Organisation {
  readonly accounts: Accounts;
  readonly sites: readonly OrganisationSite[];
}

/** The first site, at the server's own address, with those that its people's logins reach as well. */
export function organisationOf(parts: SiteParts, others: readonly OrganisationSite[] = []): Organisation {
  return {
    accounts: parts,
    sites: [{ cloudId: parts.cloudId, name: 'Local site', parts: () => parts }, ...others],
  };
}

/** Where the site answers, for someone who called the server at `origin`. */
export function siteOrigin(site: OrganisationSite, origin: string): string {
  const url = new URL(origin);
  if (site.hostName !== undefined) url.hostname = site.hostName;
  return url.origin;
}
