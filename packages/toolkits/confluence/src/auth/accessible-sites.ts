import { type FreshLogin, type LoginDestination, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { atlassianGateway } from './gateway.ts';

const resources = z.array(
  z.looseObject({ id: z.string(), name: z.string(), url: z.string(), scopes: z.array(z.string()) }),
);

/**
 * The Confluence sites that a login reaches. Atlassian names a site once for each of its products.
 *
 * @throws ToolError `not_found` where it reaches none, `provider_error` where Atlassian does not tell
 */
export async function accessibleSites({ baseUrl, get }: FreshLogin): Promise<readonly LoginDestination[]> {
  const answer = await get(`${baseUrl ?? atlassianGateway}/oauth/token/accessible-resources`);
  const known = resources.safeParse(answer.body);
  if (answer.status !== 200 || !known.success) {
    throw new ToolError({
      code: 'provider_error',
      message: `Atlassian does not tell which sites the login reaches (it answered ${answer.status}). Try to connect again.`,
      providerStatus: answer.status,
    });
  }
  const sites = known.data.filter(({ scopes }) => scopes.some((scope) => scope.includes('confluence')));
  if (sites.length === 0) {
    throw new ToolError({
      code: 'not_found',
      message:
        'The login reaches no Confluence site. Connect again, and choose a site with Confluence on the page of Atlassian.',
    });
  }
  const bySite = new Map(sites.map((site) => [site.id, site]));
  return [...bySite.values()].map(({ id, name, url }) => ({
    id,
    name,
    detail: url,
    values: { cloud_id: id, subdomain: url, ...(baseUrl === undefined ? {} : { base_url: baseUrl }) },
  }));
}
