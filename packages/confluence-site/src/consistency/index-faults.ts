import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { plainText } from '../storage-format/plain-text.ts';
import { readTasks } from '../storage-format/task-elements.ts';

interface IndexedContent {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly body: string;
  readonly indexed_title: string | null;
  readonly indexed_body: string | null;
}

/** Where the full-text index, or the list of tasks, tells something else than the current texts. */
export function indexFaults(database: Database): string[] {
  const contents = database.all<IndexedContent>(sql`
    select c.id, c.type, v.title, v.body, f.title as indexed_title, f.body as indexed_body
    from content c join content_version v on v.content_id = c.id and v.number = c.version_number
    left join search_index f on f.rowid = c.id`);
  return [
    ...brokenIndex(database),
    ...contents
      .filter(isNotAsIndexed)
      .map(({ id }) => `The index does not hold what the content says: ${id}`),
    ...orphans(database),
    ...taskFaults(database, contents),
  ];
}

function isNotAsIndexed({ title, body, indexed_title, indexed_body }: IndexedContent): boolean {
  return title !== indexed_title || plainText(body) !== indexed_body;
}

// FTS5 compares its own structures with the texts that it keeps, and throws where they differ.
function brokenIndex(database: Database): string[] {
  try {
    database.run(sql`insert into search_index (search_index) values ('integrity-check')`);
    return [];
  } catch (error) {
    return [`The index is damaged: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function orphans(database: Database): string[] {
  const rows = database.all<{ id: number }>(sql`
    select rowid as id from search_index
    where rowid not in (select id from content) and rowid not in (select id from space)`);
  return rows.map(({ id }) => `The index holds what is gone: ${id}`);
}

function taskFaults(database: Database, contents: readonly IndexedContent[]): string[] {
  const known = new Map<number, string[]>();
  const tasks = database.all<{ content_id: number; local_id: string; status: string }>(
    sql`select content_id, local_id, status from inline_task order by content_id, local_id`,
  );
  for (const { content_id, local_id, status } of tasks) {
    known.set(content_id, [...(known.get(content_id) ?? []), `${local_id} ${status}`]);
  }
  return contents
    .filter(({ type }) => type === 'page' || type === 'blogpost')
    .filter(({ id, body }) => {
      const written = readTasks(body).map(({ localId, status }) => `${localId} ${status}`);
      return [...new Set(written)].toSorted().join() !== (known.get(id) ?? []).toSorted().join();
    })
    .map(({ id }) => `The tasks of a content are not those in its text: ${id}`);
}
