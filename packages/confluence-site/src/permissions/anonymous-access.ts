import type { SiteContext } from '../http/environment.ts';
import { isVersionOne } from '../http/error-response.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

/** Whoever has not signed in. No account has its id, so nothing is theirs; access is what is given to everybody at all. */
export const anonymousUser: User = {
  accountId: '',
  email: '',
  displayName: 'Anonymous',
  isAdministrator: false,
  isAnonymous: true,
};

/** What tells of people, or is kept for the account that asks for it: not for others, also where they may read content. */
const forPeopleOnly = [
  /\/rest\/api\/(user(?!\/anonymous)|group|search\/user|audit|longtask|relation|template|content-states)\b/,
  /\/convert\/async\//,
];

/**
 * Who calls without credentials, where the site lets them in: they may read.
 *
 * Throws 401 in v2 and 403 in v1, as the documents declare it, where it does not, and on all that changes something.
 */
export function requireAnonymousAccess({ settings }: SiteParts, context: SiteContext): User {
  const { method, path } = context.req;
  const isForAnybody = method === 'GET' && !forPeopleOnly.some((paths) => paths.test(path));
  if (!settings.anonymousAccess || !isForAnybody) throw anonymousRefusal(path);
  return anonymousUser;
}

function anonymousRefusal(path: string): SiteError {
  return isVersionOne(path)
    ? new SiteError('FORBIDDEN', 'Current user not permitted to use Confluence')
    : new SiteError('UNAUTHORIZED');
}
