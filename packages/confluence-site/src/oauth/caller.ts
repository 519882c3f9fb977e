import { findApiToken } from '../access/api-token.ts';
import type { Credentials } from '../access/credentials.ts';
import type { Accounts } from '../organisation/organisation.ts';
import { findUser, findUserByApiToken } from '../users/user.ts';
import { findGrantOfAccessToken } from './token/access-token.ts';

/** Whose token a request carries, and what the token is good for. */
export interface Caller {
  readonly accountId: string;
  /** What it is narrowed to; absent where it may do all that its owner may. */
  readonly scopes?: ReadonlySet<string> | undefined;
  /** The sites that it reaches; absent where it reaches all of its owner's. */
  readonly cloudIds?: readonly string[] | undefined;
}

/**
 * Who sends these credentials: the owner of an API token (Basic; with scopes Bearer too), or who granted an app access
 * (Bearer). Undefined where nobody has such a token, or it has run out.
 */
export function findCaller({ database, now }: Accounts, credentials: Credentials): Caller | undefined {
  if (credentials.kind === 'basic') {
    const owner = findUserByApiToken(database, credentials.name, credentials.secret);
    if (owner) return { accountId: owner.accountId };
  }
  const apiToken = findApiToken(database, credentials.secret, now());
  if (credentials.kind === 'basic') {
    const owner = apiToken && findUser(database, apiToken.accountId);
    return owner?.email === credentials.name.toLowerCase() ? apiToken : undefined;
  }
  if (apiToken?.scopes) return apiToken;
  const grant = findGrantOfAccessToken(database, credentials.secret, now());
  return grant && { accountId: grant.accountId, scopes: new Set(grant.scopes), cloudIds: grant.cloudIds };
}
