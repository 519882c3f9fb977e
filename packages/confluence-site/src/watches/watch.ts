import type { Database } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { listUsers, type User } from '../users/user.ts';

/** What can be watched. */
export type WatchedKind = 'content' | 'space' | 'label';

/** One thing that can be watched. */
export interface Watched {
  readonly kind: WatchedKind;
  readonly id: number;
}

const tables: Readonly<Record<WatchedKind, Sql>> = {
  content: sql`content_watch`,
  space: sql`space_watch`,
  label: sql`label_watch`,
};

/** Whether somebody watches it. */
export function isWatching(database: Database, accountId: string, { kind, id }: Watched): boolean {
  const row = database.first(
    sql`select 1 from ${tables[kind]} where target_id = ${id} and account_id = ${accountId}`,
  );
  return row !== undefined;
}

/** Watches it from now on; who watches already goes on. */
export function watch(database: Database, accountId: string, { kind, id }: Watched): void {
  database.run(sql`
    insert into ${tables[kind]} (target_id, account_id) values (${id}, ${accountId}) on conflict do nothing`);
}

/** Watches it no longer. */
export function unwatch(database: Database, accountId: string, { kind, id }: Watched): void {
  database.run(sql`delete from ${tables[kind]} where target_id = ${id} and account_id = ${accountId}`);
}

/** Who watches it, by name. */
export function watchersOf(database: Database, { kind, id }: Watched): User[] {
  const rows = database.all<{ account_id: string }>(
    sql`select account_id from ${tables[kind]} where target_id = ${id}`,
  );
  const accounts = new Set(rows.map(({ account_id }) => account_id));
  return listUsers(database).filter(({ accountId }) => accounts.has(accountId));
}
