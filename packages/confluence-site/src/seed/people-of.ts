import type { SiteParts } from '../site-parts.ts';
import { findUserByApiToken, listUsers, type User } from '../users/user.ts';
import { seedUsers } from './users.ts';

/** Somebody with an account on the site. */
export interface Person extends Pick<User, 'accountId' | 'email' | 'displayName' | 'isAdministrator'> {
  /** Where it is one of the public ones of the first start: the site keeps no others that it could tell. */
  readonly apiToken: string | undefined;
}

/** Everybody with an account, by name. */
export function peopleOf({ database }: SiteParts): Person[] {
  const publicTokens = new Map<string, string>(
    Object.values(seedUsers).map(({ email, apiToken }) => [email, apiToken]),
  );
  return listUsers(database).map(({ accountId, email, displayName, isAdministrator }) => {
    const token = publicTokens.get(email);
    const apiToken = token !== undefined && findUserByApiToken(database, email, token) ? token : undefined;
    return { accountId, email, displayName, isAdministrator, apiToken };
  });
}
