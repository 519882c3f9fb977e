import { type Sql, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { User } from '../users/user.ts';
import type { Operand } from './syntax.ts';

/** What the values of a field are, which tells the functions that it takes. */
export type ValueKind = 'content' | 'space' | 'person' | 'plain';

type FunctionCall = Extract<Operand, { readonly kind: 'function' }>;

interface ListFunction {
  readonly of: ValueKind;
  /** A query of the values: ids of content, keys of spaces in lower case. */
  values(call: FunctionCall, user: User): Sql;
}

const listFunctions: Readonly<Record<string, ListFunction>> = {
  currentuser: { of: 'person', values: (_call, user) => sql`select ${currentAccountId(user)}` },
  favouritespaces: { of: 'space', values: (_call, user) => favouriteSpaces(user) },
  favoritespaces: { of: 'space', values: (_call, user) => favouriteSpaces(user) },
  recentlyviewedspaces: { of: 'space', values: recentlyViewedSpaces },
  recentlyviewedcontent: { of: 'content', values: recentlyViewedContent },
};

/** A query of the values that a function stands for. Throws 400 on one that the field does not take. */
export function functionValues(call: FunctionCall, of: ValueKind, user: User): Sql {
  const known = Object.hasOwn(listFunctions, call.name) ? listFunctions[call.name] : undefined;
  if (known?.of !== of) {
    throw new SiteError('BAD_REQUEST', `Unsupported CQL function '${call.name}' for this field`);
  }
  return known.values(call, user);
}

/** Whom `currentUser()` means. Throws 400 where nobody has signed in. */
export function currentAccountId(user: User): string {
  if (!user.isAnonymous) return user.accountId;
  throw new SiteError('BAD_REQUEST', 'The CQL function currentUser() is for those who have signed in.');
}

function favouriteSpaces(user: User): Sql {
  return sql`select lower(target_key) from relation
    where name = 'favourite' and source_type = 'user' and source_key = ${user.accountId} and target_type = 'space'`;
}

function recentlyViewedSpaces(call: FunctionCall, user: User): Sql {
  return sql`select key_lower from (
    select viewed_space.key_lower, max(w.viewed_at) as latest from content_view w
    join content viewed on viewed.id = w.content_id join space viewed_space on viewed_space.id = viewed.space_id
    where w.account_id = ${user.accountId} group by viewed_space.id order by latest desc limit ${amount(call, 0, 10)})`;
}

function recentlyViewedContent(call: FunctionCall, user: User): Sql {
  return sql`select content_id from (
    select content_id, max(viewed_at) as latest from content_view where account_id = ${user.accountId}
    group by content_id order by latest desc limit ${amount(call, 0, 10)} offset ${amount(call, 1, 0)})`;
}

function amount(call: FunctionCall, position: number, usual: number): number {
  const given = call.arguments[position];
  if (given === undefined) return usual;
  if (!/^\d{1,4}$/.test(given)) {
    throw new SiteError('BAD_REQUEST', `'${given}' is no number for the CQL function '${call.name}'.`);
  }
  return Number(given);
}
