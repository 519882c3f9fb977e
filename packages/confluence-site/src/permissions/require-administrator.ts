import { SiteError } from '../http/errors.ts';
import type { User } from '../users/user.ts';

/** Throws 403 to everybody but the site's administrators. `what`: `view the audit log`. */
export function requireAdministrator(user: User, what: string): void {
  if (user.isAdministrator) return;
  throw new SiteError('FORBIDDEN', `Only a Confluence administrator is allowed to ${what}.`);
}
