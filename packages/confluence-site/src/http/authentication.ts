import { createMiddleware } from 'hono/factory';
import { readCredentials } from '../access/credentials.ts';
import { findCaller } from '../oauth/caller.ts';
import type { Accounts } from '../oauth/organisation.ts';
import { scopesSuffice } from '../oauth/scopes/scope-check.ts';
import type { SiteParts } from '../site-parts.ts';
import { findUser, type User } from '../users/user.ts';
import type { SiteContext, SiteEnvironment } from './environment.ts';
import { isVersionOne } from './error-response.ts';
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
    const header = context.req.header('authorization');
    if (header === undefined) throw anonymousRefusal(context.req.path);
    const cloudId = cloudIdInAddress(context.req.raw);
    context.set(
      'user',
      cloudId === undefined
        ? siteUser(site, accounts, header)
        : gatewayUser(site, accounts, { context, header, cloudId }),
    );
    await next();
  });
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

// The documents declare 401 for a call without credentials in v2 and 403 in v1.
function anonymousRefusal(path: string): SiteError {
  return isVersionOne(path)
    ? new SiteError('FORBIDDEN', 'Current user not permitted to use Confluence')
    : new SiteError('UNAUTHORIZED');
}
