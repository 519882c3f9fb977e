import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { plainText } from '../storage-format/plain-text.ts';

/** Brings the full-text index up to date with the current version of a content. */
export function indexContent(database: Database, id: number): void {
  const row = database.first<{ title: string; body: string }>(sql`
    select v.title, v.body from content c
    join content_version v on v.content_id = c.id and v.number = c.version_number
    where c.id = ${id}`);
  if (row) indexText(database, id, row.title, plainText(row.body));
}

/** Puts a title and a text in the index, in place of those that were there. Spaces are found by theirs too. */
export function indexText(database: Database, id: number, title: string, body: string): void {
  removeFromIndex(database, id);
  database.run(sql`insert into search_index (rowid, title, body) values (${id}, ${title}, ${body})`);
}

/** Takes an id out of the index. */
export function removeFromIndex(database: Database, id: number): void {
  database.run(sql`delete from search_index where rowid = ${id}`);
}
