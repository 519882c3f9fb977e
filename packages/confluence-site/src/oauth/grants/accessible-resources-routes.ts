import { Hono } from 'hono';
import { findApiToken } from '../../access/api-token.ts';
import type { SiteContext, SiteEnvironment } from '../../http/environment.ts';
import { GatewayError } from '../../http/gateway-error.ts';
import { type Organisation, siteOrigin } from '../../organisation/organisation.ts';
import { findUser } from '../../users/user.ts';
import { offlineAccess, readMe } from '../scopes/known-scopes.ts';
import { findGrantOfAccessToken } from '../token/access-token.ts';

/** What a token reaches, whoever made it. */
interface Reach {
  readonly accountId: string;
  readonly scopes: readonly string[];
  /** Absent: every site that the account is on. */
  readonly cloudIds?: readonly string[];
}

/** What a token is good for: `api.atlassian.com/oauth/token/accessible-resources`, and `/me` who gave it. */
export function accessibleResourcesRoutes(organisation: Organisation): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/oauth/token/accessible-resources', (context) => {
      const { accountId, scopes, cloudIds } = requireReach(organisation, context);
      const { origin } = new URL(context.req.url);
      const sites = organisation.sites.filter(
        ({ cloudId, parts }) =>
          cloudIds?.includes(cloudId) ?? findUser(parts().database, accountId) !== undefined,
      );
      return context.json(
        sites.map((site) => ({
          id: site.cloudId,
          url: siteOrigin(site, origin),
          name: site.name,
          scopes: scopes.filter((scope) => scope !== offlineAccess),
          avatarUrl: `${siteOrigin(site, origin)}/wiki/aa-avatar/default`,
        })),
      );
    })
    .get('/me', (context) => {
      const { accountId, scopes } = requireReach(organisation, context);
      const user = findUser(organisation.accounts.database, accountId);
      if (!user) throw new GatewayError(401, 'Unauthorized');
      if (!scopes.includes(readMe)) throw new GatewayError(403, 'Forbidden');
      return context.json({
        account_type: 'atlassian',
        account_id: user.accountId,
        email: user.email,
        name: user.displayName,
        picture: `${new URL(context.req.url).origin}/wiki/aa-avatar/default`,
        account_status: 'active',
        nickname: user.displayName,
        zoneinfo: 'UTC',
        locale: 'en-US',
        extended_profile: {},
        last_updated: new Date(organisation.accounts.now()).toISOString(),
        email_verified: true,
      });
    });
}

function requireReach({ accounts }: Organisation, context: SiteContext): Reach {
  const token = /^Bearer\s+(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
  const grant = findGrantOfAccessToken(accounts.database, token, accounts.now());
  if (grant) return grant;
  const apiToken = findApiToken(accounts.database, token, accounts.now());
  if (!apiToken?.scopes) throw new GatewayError(401, 'Unauthorized');
  return { accountId: apiToken.accountId, scopes: [...apiToken.scopes] };
}
