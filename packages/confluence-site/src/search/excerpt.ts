import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { escapeHtml } from '../storage-format/html.ts';

/** What `excerpt` of a search may be. */
export const excerptKinds = [
  'highlight',
  'indexed',
  'none',
  'highlight_unescaped',
  'indexed_unescaped',
] as const;
export type ExcerptKind = (typeof excerptKinds)[number];

const excerptLength = 300;
const marks = { start: '@@@hl@@@', end: '@@@endhl@@@' };

/** A piece of a content's text: around the words that were looked for, marked as Confluence marks them, or its start. */
export function excerptOf(
  database: Database,
  id: number,
  wanted: string | undefined,
  kind: ExcerptKind,
): string {
  if (kind === 'none') return '';
  const highlighted = kind.startsWith('highlight') && wanted !== undefined;
  const text = (highlighted ? around(database, id, wanted) : undefined) ?? startOf(database, id);
  return kind.endsWith('_unescaped') ? text : escapeHtml(text);
}

function around(database: Database, id: number, wanted: string): string | undefined {
  const row = database.first<{ excerpt: string }>(sql`
    select snippet(search_index, 1, ${marks.start}, ${marks.end}, '...', 40) as excerpt
    from search_index where rowid = ${id} and search_index match ${wanted}`);
  return row?.excerpt;
}

function startOf(database: Database, id: number): string {
  const row = database.first<{ body: string }>(sql`
    select substr(body, 1, ${excerptLength}) as body from search_index where rowid = ${id}`);
  return row?.body ?? '';
}
