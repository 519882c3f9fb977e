import { readBasicUser } from '../http/authentication.ts';
import type { SiteContext } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { findUserByEmail, listUsers, type User } from '../users/user.ts';

/** Through whose eyes the HTML pages are seen. */
export interface Viewer {
  readonly user: User;
  /** The email address that the page's address names; undefined where it names none. */
  readonly as: string | undefined;
  /** Where the page is, as each person of the site sees it. */
  readonly others: readonly { readonly user: User; readonly address: string }[];
  /** An address of the site that keeps the same eyes. */
  link(path: string): string;
}

/**
 * Who looks: the user of a Basic header, else of `?as=EMAIL`, else the first administrator.
 *
 * The pages are for the person at this machine, who has all three API tokens anyway, so `?as=` needs none.
 */
export function viewerOf(site: SiteParts, context: SiteContext): Viewer {
  const header = context.req.header('authorization');
  if (header !== undefined) {
    const user = readBasicUser(site, header);
    if (!user)
      throw new SiteError('UNAUTHORIZED', 'The email address and the API token do not belong together.');
    return { user, as: undefined, others: [], link: (path) => path };
  }
  const here = new URL(context.req.url);
  const people = listUsers(site.database);
  const others = people.map((user) => ({
    user,
    address: seenAs(`${here.pathname}${here.search}`, user.email),
  }));
  const as = context.req.query('as');
  if (as === undefined) return { user: firstAdministrator(people), as, others, link: (path) => path };
  const user = findUserByEmail(site.database, as);
  if (!user) throw notFound(`No user has the email address ${as}.`);
  return { user, as: user.email, others, link: (path) => seenAs(path, user.email) };
}

/**
 * A path of the site as somebody sees it.
 *
 * @example
 * seenAs('/wiki/search?text=plan#top', 'jane@example.com') // '/wiki/search?text=plan&as=jane%40example.com#top'
 */
export function seenAs(path: string, email: string): string {
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(path) ?? [];
  const parameters = query.split('&').filter((part) => part !== '' && !part.startsWith('as='));
  return `${before}?${[...parameters, `as=${encodeURIComponent(email)}`].join('&')}${fragment}`;
}

function firstAdministrator(people: readonly User[]): User {
  const administrator = people.find((user) => user.isAdministrator);
  if (!administrator) throw new Error('The site has no administrator.');
  return administrator;
}
