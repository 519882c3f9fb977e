import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { indexContent, removeFromIndex } from './search-index.ts';

/** A copy of the site's data that is brought up to date by hand. */
export interface FollowingCopy {
  readonly database: Database;
  /** Makes the changes that were recorded on the original, the full-text index included. */
  follow(changes: Uint8Array): void;
}

// The full-text index is no table that changes are recorded of: what must be indexed anew is noted on the copy itself.
const notes = [
  sql`create temp table outdated (id integer primary key) strict`,
  ...['content', 'space'].flatMap((table) => [
    noteOn(`insert on main.${table}`, 'new.id'),
    noteOn(`update on main.${table}`, 'new.id'),
    noteOn(`delete on main.${table}`, 'old.id'),
  ]),
  noteOn('insert on main.content_version', 'new.content_id'),
  noteOn('update on main.content_version', 'new.content_id'),
];

/** Copies the site's data as they are now. */
export function followingCopy(original: Database): FollowingCopy {
  const database = original.copy();
  for (const statement of notes) database.run(statement);
  return {
    database,
    follow: (changes) =>
      database.transaction(() => {
        database.apply(changes, (table) => !table.startsWith('search_index'));
        indexOutdated(database);
      }),
  };
}

function indexOutdated(database: Database): void {
  for (const { id } of database.all<{ id: number }>(sql`select id from outdated`)) {
    removeFromIndex(database, id);
    indexContent(database, id);
    indexSpace(database, id);
  }
  database.run(sql`delete from outdated`);
}

function indexSpace(database: Database, id: number): void {
  database.run(sql`
    insert into search_index (rowid, title, body) select id, name, description from space where id = ${id}`);
}

function noteOn(change: string, id: string) {
  const name = `note_${change.replaceAll(/\W/g, '_')}`;
  return {
    text: `create temp trigger ${name} after ${change} begin insert or ignore into outdated values (${id}); end`,
    values: [],
  };
}
