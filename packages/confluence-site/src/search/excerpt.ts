import type { Database } from '../database/database.ts';
import { isOneOf, sql } from '../database/sql.ts';
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
/** What stands around the words that were looked for, in a highlighted excerpt. */
export const highlightMarks = { start: '@@@hl@@@', end: '@@@endhl@@@' };

/**
 * A piece of the text of each content: around the words that were looked for, marked as Confluence marks them, or its
 * start. None of any where `kind` is `none`.
 *
 * @param wanted the full-text query of the words
 */
export function excerptsOf(
  database: Database,
  ids: readonly number[],
  wanted: string | undefined,
  kind: ExcerptKind,
): ReadonlyMap<number, string> {
  if (kind === 'none') return new Map();
  const highlighted = kind.startsWith('highlight') && wanted !== undefined;
  const found = [...starts(database, ids), ...(highlighted ? around(database, ids, wanted) : [])];
  const isEscaped = !kind.endsWith('_unescaped');
  return new Map(found.map(({ id, text }) => [id, isEscaped ? escapeHtml(text) : text]));
}

interface Excerpt {
  readonly id: number;
  readonly text: string;
}

// The index is asked once for all: what a query like "pro*" stands for takes longer to gather than to go through.
function around(database: Database, ids: readonly number[], wanted: string): Excerpt[] {
  return database.all<Excerpt>(sql`
    select rowid as id, snippet(search_index, 1, ${highlightMarks.start}, ${highlightMarks.end}, '...', 40) as text
    from search_index where search_index match ${wanted} and ${isOneOf(sql`+rowid`, ids)}`);
}

function starts(database: Database, ids: readonly number[]): Excerpt[] {
  return database.all<Excerpt>(sql`
    select rowid as id, substr(body, 1, ${excerptLength}) as text from search_index where ${isOneOf(sql`rowid`, ids)}`);
}
