import { createMiddleware } from 'hono/factory';
import type { Database } from '../database/database.ts';
import { findUserByApiToken, type User } from '../users/user.ts';
import type { SiteEnvironment } from './environment.ts';
import { isVersionOne } from './error-response.ts';
import { SiteError } from './errors.ts';

/** Basic authentication with an email address and an API token, as Confluence Cloud takes it from scripts. */
export function authentication(database: Database) {
  return createMiddleware<SiteEnvironment>(async (context, next) => {
    const header = context.req.header('authorization');
    if (header === undefined) throw anonymousRefusal(context.req.path);
    const user = readBasicUser(database, header);
    if (!user) {
      throw new SiteError('UNAUTHORIZED', 'The email address and the API token do not belong together.');
    }
    context.set('user', user);
    await next();
  });
}

/** The user that a Basic `Authorization` header names, when its token is right. */
export function readBasicUser(database: Database, header: string): User | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=_-]+)$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon < 0
    ? undefined
    : findUserByApiToken(database, decoded.slice(0, colon), decoded.slice(colon + 1));
}

// The documents declare 401 for a call without credentials in v2 and 403 in v1.
function anonymousRefusal(path: string): SiteError {
  return isVersionOne(path)
    ? new SiteError('FORBIDDEN', 'Current user not permitted to use Confluence')
    : new SiteError('UNAUTHORIZED');
}
