import type { Database } from '../database/database.ts';
import type { SchemaPart } from '../database/schema-part.ts';
import { isOneOf, type Sql, sql } from '../database/sql.ts';

/** Which pages are live documents: pages that are always being edited and are never published anew. */
export const livePageSchema: SchemaPart = {
  statements: `
create table if not exists live_page (
  content_id integer primary key references content on delete cascade
) strict;
`,
  tables: ['live_page'],
};

/** Makes a page a live document. */
export function markLive(database: Database, pageId: number): void {
  database.run(sql`insert into live_page (content_id) values (${pageId})`);
}

/** Which of the pages are live documents. */
export function liveAmong(database: Database, pageIds: readonly number[]): ReadonlySet<number> {
  const rows = database.all<{ id: number }>(
    sql`select content_id as id from live_page where ${isOneOf(sql`content_id`, pageIds)}`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Condition on `c`: it is a live document, or it is none. */
export function hasSubtype(subtype: 'live' | 'page'): Sql {
  const live = sql`c.id in (select content_id from live_page)`;
  return subtype === 'live' ? live : sql`not ${live}`;
}
