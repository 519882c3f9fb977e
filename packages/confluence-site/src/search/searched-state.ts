import type { Database } from '../database/database.ts';
import { isOneOf, type Sql, sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { followingCopy } from './following-copy.ts';

/**
 * What search sees. On the real site that is the site as it was seconds or minutes ago, which the lists of labels,
 * properties and of what is below a page show too; here it is the present unless a lag is asked for.
 */
export interface SearchedState {
  /** The site's data as search sees them at this moment: to be read, never written. */
  database(): Database;
  /** Whether something has changed that search does not see yet. */
  isBehind(): boolean;
  /** Lets what has changed since the last call be seen after the lag. */
  noteChanges(): void;
  /** Lets search see the present. */
  catchUp(): void;
}

/**
 * Has search see changes of the database after `lag` milliseconds.
 *
 * @param now Milliseconds since 1970.
 */
export function searchedState(database: Database, lag: number, now: () => number): SearchedState {
  if (lag > 0) return laggingState(database, lag, now);
  return { database: () => database, isBehind: () => false, noteChanges: () => {}, catchUp: () => {} };
}

/** The site with its data as search sees them. */
export function asSearched(site: SiteParts): SiteParts {
  return { ...site, database: site.searched.database() };
}

/**
 * Conditions on the content `c` as search sees it: it is there still, and the user may see it now. However late search
 * is, it tells nobody of what was hidden from them in the meantime.
 */
export function stillVisibleTo(site: SiteParts, user: User): Sql[] {
  if (!site.searched.isBehind()) return [];
  const visible = site.database.all<{ id: number }>(sql`
    select c.id from content c join space s on s.id = c.space_id where ${contentVisibleTo(user)}`);
  return [
    isOneOf(
      sql`c.id`,
      visible.map(({ id }) => id),
    ),
  ];
}

function laggingState(database: Database, lag: number, now: () => number): SearchedState {
  const waiting: { readonly dueAt: number; readonly changes: Uint8Array }[] = [];
  const takeChanges = database.recordChanges();
  const copy = followingCopy(database);

  const noteChanges = (): void => {
    const changes = takeChanges();
    if (changes.length > 0) waiting.push({ dueAt: now() + lag, changes });
    advance(now());
  };
  const advance = (until: number): void => {
    for (let next = waiting[0]; next !== undefined && next.dueAt <= until; next = waiting[0]) {
      copy.follow(next.changes);
      waiting.shift();
    }
  };

  return {
    database: () => {
      advance(now());
      return copy.database;
    },
    isBehind: () => {
      noteChanges();
      return waiting.length > 0;
    },
    noteChanges,
    catchUp: () => {
      noteChanges();
      advance(Number.POSITIVE_INFINITY);
    },
  };
}
