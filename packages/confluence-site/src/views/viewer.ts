import type { Database } from '../database/database.ts';
import { readBasicUser } from '../http/authentication.ts';
import type { SiteContext } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { findUserByEmail, listUsers, type User } from '../users/user.ts';

/** Through whose eyes the HTML pages are seen. */
export interface Viewer {
  readonly user: User;
  /** An address of the site that keeps the same eyes. */
  link(path: string): string;
}

/**
 * Who looks: the user of a Basic header, else of `?as=EMAIL`, else the first administrator.
 *
 * The pages are for the person at this machine, who has all three API tokens anyway, so `?as=` needs none.
 */
export function viewerOf(database: Database, context: SiteContext): Viewer {
  const header = context.req.header('authorization');
  if (header !== undefined) {
    const user = readBasicUser({ database, now: Date.now }, header);
    if (!user)
      throw new SiteError('UNAUTHORIZED', 'The email address and the API token do not belong together.');
    return { user, link: (path) => path };
  }
  const email = context.req.query('as');
  if (email === undefined) return { user: firstAdministrator(database), link: (path) => path };
  const user = findUserByEmail(database, email);
  if (!user) throw notFound(`No user has the email address ${email}.`);
  return { user, link: (path) => `${path}?as=${encodeURIComponent(user.email)}` };
}

function firstAdministrator(database: Database): User {
  const administrator = listUsers(database).find((user) => user.isAdministrator);
  if (!administrator) throw new Error('The site has no administrator.');
  return administrator;
}
