import { type AuthField, type AuthValues, type ExpirySigns, ToolError } from '@tributary/toolkit';
import { entered, siteAddress } from './site-address.ts';

/** Where the gateway of all of Atlassian's sites is. */
export const atlassianGateway = 'https://api.atlassian.com';

const cloudIdForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the gateway calls a site. */
export const cloudIdField: AuthField = {
  name: 'cloud_id',
  label: 'Cloud id',
  description: 'Id of the site, which https://your-site.atlassian.net/_edge/tenant_info shows.',
  required: true,
  secret: false,
};

/**
 * Address of a site behind the gateway, which tokens with scopes need. Atlassian's sites have theirs at
 * api.atlassian.com; any other site, as the local one is, has it at its own origin.
 *
 * @throws ToolError `invalid_input` where site or cloud id is none
 */
export function gatewayAddress(values: AuthValues): string {
  const site = new URL(siteAddress(values));
  const gateway = site.hostname.endsWith('.atlassian.net') ? atlassianGateway : site.origin;
  return siteBehind(gateway, values);
}

/** Address of the values' site behind a gateway. */
export function siteBehind(gateway: string, values: AuthValues): string {
  const cloudId = entered(values, cloudIdField.name).toLowerCase();
  if (cloudIdForm.test(cloudId)) return `${gateway}/ex/confluence/${cloudId}`;
  throw new ToolError({
    code: 'invalid_input',
    message: `"${cloudId}" is no cloud id. Open ${siteAddress(values)}/_edge/tenant_info and enter what stands there as cloudId.`,
  });
}

/** The gateway takes a token that is over for no token: v2 then shows nothing (404) and v1 allows nothing (403). */
export const gatewayExpiry: ExpirySigns = {
  statuses: [403, 404],
  probe: '/wiki/rest/api/user/current',
  // A refusal for want of a scope is given to tokens that hold, and a busy service says nothing about them.
  isOver: ({ status, body }) =>
    (status === 401 && !/scope/i.test(JSON.stringify(body))) || status === 403 || status === 404,
  message:
    'The token of the Confluence connection has expired or was revoked: Confluence no longer knows whose it is, and shows it nothing. Connect Confluence again with a new token.',
};
