import { randomUUID } from 'node:crypto';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { addUser, findUser, findUserByEmail, listUsers, type User } from '../users/user.ts';
import { joinUsualGroups } from './groups.ts';
import type { SeedUser } from './seed-description.ts';

/** Adds a person, in the groups that everybody of their kind is in. Throws 409 on a taken email address or account id. */
export function seedUser(site: SiteParts, { apiToken, ...person }: SeedUser): User {
  const { database } = site;
  const user: User = {
    accountId: person.accountId ?? `712020:${randomUUID()}`,
    email: person.email.toLowerCase(),
    displayName: person.displayName,
    isAdministrator: person.isAdministrator ?? false,
  };
  if (findUserByEmail(database, user.email) ?? findUser(database, user.accountId)) {
    throw new SiteError('CONFLICT', 'The email address or the account id belongs to somebody already.');
  }
  addUser(database, user, apiToken);
  joinUsualGroups(database, user);
  return user;
}

/** Whom a description names. Throws 400 when nobody has that email address. */
export function requireAuthor(site: SiteParts, email: string): User {
  const user = findUserByEmail(site.database, email);
  if (!user)
    throw new SiteError('BAD_REQUEST', `Nobody has the email address ${email}: add them in 'users'.`);
  return user;
}

/** Who writes what a description names nobody for. Throws 400 on a site without an administrator. */
export function firstAdministrator(site: SiteParts): User {
  const administrator = listUsers(site.database).find((user) => user.isAdministrator);
  if (administrator) return administrator;
  throw new SiteError('BAD_REQUEST', "The site has no administrator: add one in 'users'.");
}
