import type { Database } from '../database/database.ts';
import { notFound } from '../http/errors.ts';
import { findUser, type User } from './user.ts';

/** The person with this account id. Throws 404 when there is none. */
export function requireUser(database: Database, accountId: string): User {
  const user = findUser(database, accountId);
  if (!user) throw notFound(`No user found with account id: ${accountId}`);
  return user;
}
