import { cloudId } from '../http/gateway.ts';
import type { SiteParts } from '../site-parts.ts';

/** A site that a login reaches. */
export interface OrganisationSite {
  /** What the gateway's addresses carry. */
  readonly cloudId: string;
  readonly name: string;
  /** Its host name where it has one of its own; else it answers at the server's own address. */
  readonly hostName?: string | undefined;
  readonly parts: SiteParts;
}

/** The place where people, apps, grants and tokens are kept. */
export type Accounts = Pick<SiteParts, 'database' | 'now'>;

/** The sites of one login. */
export interface Organisation {
  readonly accounts: Accounts;
  readonly sites: readonly OrganisationSite[];
}

/** Where the site answers, for someone who called the server at `origin`. */
export function siteOrigin(site: OrganisationSite, origin: string): string {
  if (site.hostName === undefined) return origin;
  const url = new URL(origin);
  url.hostname = site.hostName;
  return url.origin;
}

/** A site that is alone: its people's logins reach nothing else. */
export function loneSite(parts: SiteParts): Organisation {
  return { accounts: parts, sites: [{ cloudId, name: 'Local site', parts }] };
}

/** What a site is in its organisation. */
export function ownPlace({ sites }: Organisation, parts: SiteParts): OrganisationSite {
  const site = sites.find((candidate) => candidate.parts === parts);
  if (!site) throw new Error('The site is none of its organisation.');
  return site;
}
