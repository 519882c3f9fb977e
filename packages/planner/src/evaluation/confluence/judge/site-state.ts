import { createHash } from 'node:crypto';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { namesOf, type RowNames } from './row-names.ts';

/** What a site holds, a line for each thing that can be told apart, in a fixed order. */
export type SiteState = readonly string[];

// How the site works inside, what it notes about who did what, and labels that nothing has.
const leftOut =
  /^(?:sqlite_.*|search_index.*|counter|audit_.*|oauth_.*|api_token|admin_key|long_task.*|space_access_task|.*_watch|content_view|conversion|app_module|label|snapshot_file|user_group|kind_of_site)$/;
// Ids, times and the order in which calls of one batch end differ from one run to the next; a version's number tells how
// often something was saved, not what it is.
const passing =
  /^(?:id|number|position|.*_at|.*version_number|.*_lower|homepage_id|file_id|state_id|local_id)$/;
// Whether a title begins with a capital is a matter of taste.
const isTitle = /^(?:title|name)$/;
const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

type Row = Readonly<Record<string, SQLOutputValue>>;

/** What a snapshot of the local site holds, with names in place of ids, without times and earlier versions. */
export function stateOf(snapshotFile: string): SiteState {
  const database = new DatabaseSync(snapshotFile, { readOnly: true });
  try {
    const names = namesOf(database);
    return tablesOf(database)
      .flatMap((table) => describeTable(database, table, names))
      .sort();
  } finally {
    database.close();
  }
}

/** What one state lacks that another has, and the other way round. Empty where they are the same. */
export function difference(expected: SiteState, actual: SiteState): string {
  const lacking = without(expected, actual).map((line) => `lacks ${line}`);
  return [...lacking, ...without(actual, expected).map((line) => `has ${line}`)].join('\n    ');
}

function without(lines: SiteState, others: SiteState): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function tablesOf(database: DatabaseSync): readonly string[] {
  return database
    .prepare("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !leftOut.test(name));
}

function describeTable(database: DatabaseSync, table: string, names: RowNames): readonly string[] {
  const references = new Map(
    database
      .prepare('select "from" as own, "table" as other from pragma_foreign_key_list(?)')
      .all(table)
      .map(({ own, other }) => [String(own), String(other)]),
  );
  return rowsOf(database, table).map((row) => {
    const columns = Object.entries(row).flatMap(([column, value]) => {
      const other = references.get(column);
      if (value === null || (other === undefined && passing.test(column))) return [];
      const name = other === undefined ? undefined : names.get(other)?.get(value);
      return [`${column}: ${name ?? (isTitle.test(column) ? capital(said(value)) : said(value))}`];
    });
    return `${table} { ${columns.join(', ')} }`;
  });
}

function rowsOf(database: DatabaseSync, table: string): readonly Row[] {
  if (table === 'content_version') {
    return database
      .prepare(
        'select v.content_id, v.body from content_version v join content c on c.id = v.content_id and c.version_number = v.number',
      )
      .all();
  }
  if (table === 'attachment_file') {
    return database
      .prepare(
        'select a.*, bytes from attachment_file a join content c on c.id = a.content_id and c.version_number = a.number join snapshot_file f on f.id = a.file_id',
      )
      .all();
  }
  return database.prepare(`select * from ${table}`).all();
}

function said(value: SQLOutputValue): string {
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  return String(value).replace(uuid, 'uuid');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
