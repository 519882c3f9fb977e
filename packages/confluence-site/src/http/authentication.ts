import { createMiddleware } from 'hono/factory';
import { readCredentials } from '../access/credentials.ts';
import { findCaller } from '../oauth/caller.ts';
import { scopesSuffice } from '../oauth/scopes/scope-check.ts';
import type { Accounts } from '../organisation/organisation.ts';
import { requireAnonymousAccess } from '../permissions/anonymous-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { findUser, type User } from '../users/user.ts';
import type { SiteContext, SiteEnvironment } from './environment.ts';
import { SiteError } from './errors.ts';
import { cloudIdInAddress } from './gateway.ts';
import { GatewayError } from './gateway-error.ts';
import { refuseRemovedToApps } from './removed-routes.ts';

/**
 * Who calls the REST API: at the site's own address the owner of an API token (Basic), behind the gateway whoever has a
 * token of any kind. Tokens with scopes, and those of apps, are the gateway's alone and are held to their scopes.
 */
export function authentication(site: SiteParts, accounts: Accounts) {
  return createMiddleware<SiteEnvironment>(async (context, next) => {
    context.set('user', callerOf(site, accounts, context));
    await next();
  });
}

function callerOf(site: SiteParts, accounts: Accounts, context: SiteContext): User {
  const header = context.req.header('authorization');
  const cloudId = cloudIdInAddress(context.req.raw);
  if (cloudId === undefined) {
    return header === undefined ? requireAnonymousAccess(site, context) : siteUser(site, accounts, header);
  }
  if (header === undefined) throw new GatewayError(401, 'Unauthorized');
  return gatewayUser(site, accounts, { context, header, cloudId });
}

/** The user that a Basic `Authorization` header names, when its token is right and is not narrowed to scopes. */
export function readBasicUser(
  site: Pick<SiteParts, 'database' | 'now'>,
  header: string,
  accounts: Accounts = site,
): User | undefined {
  const credentials = readCredentials(header);
  if (credentials?.kind !== 'basic') return undefined;
  const caller = findCaller(accounts, credentials);
  return caller && !caller.scopes ? findUser(site.database, caller.accountId) : undefined;
}

function siteUser(site: SiteParts, accounts: Accounts, header: string): User {
  const user = readBasicUser(site, header, accounts);
  if (!user)
    throw new SiteError('UNAUTHORIZED', 'The email address and the API token do not belong together.');
  return user;
}

function gatewayUser(
  site: SiteParts,
  accounts: Accounts,
  asked: { readonly context: SiteContext; readonly header: string; readonly cloudId: string },
): User {
  const { method, path } = asked.context.req;
  const credentials = readCredentials(asked.header);
  const caller = credentials && findCaller(accounts, credentials);
  const user = caller && findUser(site.database, caller.accountId);
  if (!user || caller.cloudIds?.includes(asked.cloudId) === false)
    throw new GatewayError(401, 'Unauthorized');
  if (caller.scopes) {
    refuseRemovedToApps(method, path);
    if (!scopesSuffice(caller.scopes, method, path))
      throw new GatewayError(401, 'Unauthorized; scope does not match', 'FAILURE_CLIENT_SCOPE_CHECK');
  }
  return user;
}
