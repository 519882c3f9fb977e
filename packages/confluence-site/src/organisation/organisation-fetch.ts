import { cloudIdInAddress } from '../http/gateway.ts';
import type { Organisation, OrganisationSite } from './organisation.ts';

/** Answers a request; the second argument is the server's own. */
export type Fetch = (request: Request, bindings?: object) => Response | Promise<Response>;

/**
 * Hands each request to the site that it is for: behind the gateway by its cloud id, elsewhere by its host name. What is
 * for none of them is the first one's to refuse.
 */
export function organisationFetch(
  { sites }: Organisation,
  fetchOf: (site: OrganisationSite) => Fetch,
): Fetch {
  const made = new Map<OrganisationSite | undefined, Fetch>();
  return (request, bindings) => {
    const site = sites.find((candidate) => isFor(candidate, request)) ?? sites[0];
    if (!site) throw new Error('The organisation has no site.');
    const fetch = made.get(site) ?? fetchOf(site);
    made.set(site, fetch);
    return fetch(request, bindings);
  };
}

function isFor({ cloudId, hostName }: OrganisationSite, request: Request): boolean {
  const asked = cloudIdInAddress(request);
  return asked === undefined ? new URL(request.url).hostname === hostName : asked === cloudId;
}
