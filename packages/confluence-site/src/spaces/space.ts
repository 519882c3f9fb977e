import type { Database } from '../database/database.ts';
import { allOf, type Sql, sql } from '../database/sql.ts';
import { notFound } from '../http/errors.ts';
import { type Page, type PageRequest, readPage, type SortOrder } from '../http/paging.ts';
import { spaceVisibleTo } from '../permissions/visibility.ts';
import type { User } from '../users/user.ts';

/** A space as it is stored. */
export interface Space {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly description: string;
  readonly author_id: string;
  readonly owner_id: string;
  readonly created_at: number;
  readonly homepage_id: number | null;
  /** The only account that may see it; null where everybody may. */
  readonly private_to: string | null;
}

/** The space with this id, if the user may see it. */
export function requireSpace(database: Database, user: User, id: number): Space {
  const space = findSpaceWhere(database, user, sql`s.id = ${id}`);
  if (!space) throw notFound();
  return space;
}

/** A space that was just made, also by somebody who may not see it. */
export function requireMadeSpace(database: Database, id: number): Space {
  const space = database.first<Space>(sql`select * from space where id = ${id}`);
  if (!space) throw new Error(`The space ${id} was not made.`);
  return space;
}

/** The space with this key, in any case, if the user may see it. */
export function findSpaceByKey(database: Database, user: User, key: string): Space | undefined {
  return findSpaceWhere(database, user, sql`s.key_lower = ${key.toLowerCase()}`);
}

/**
 * The space with this key, in any case.
 *
 * @throws SiteError NOT_FOUND when there is none or the user may not see it
 */
export function requireSpaceByKey(database: Database, user: User, key: string): Space {
  const space = findSpaceByKey(database, user, key);
  if (!space) throw notFound(`No space found with key : ${key}`);
  return space;
}

/** One page of the spaces that the user may see and that meet the conditions on `s`. */
export function listSpaces(
  database: Database,
  user: User,
  conditions: readonly Sql[],
  order: SortOrder,
  request: PageRequest,
): Page<Space> {
  return readPage<Space>(
    database,
    { columns: sql`s.*`, from: sql`space s`, conditions: [spaceVisibleTo(user), ...conditions], order },
    request,
  );
}

function findSpaceWhere(database: Database, user: User, condition: Sql): Space | undefined {
  return database.first<Space>(
    sql`select s.* from space s where ${allOf([condition, spaceVisibleTo(user)])}`,
  );
}
