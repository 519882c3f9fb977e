import type { Change } from '@tributary/toolkit';
import type { ApiBody } from '../fields/body.ts';
import { storageToMarkdown } from '../format/storage-to-markdown.ts';

/** How much of a comment's text stands for it in a sentence. */
const shown = 60;

/** A comment that comes or goes, with its text as people read it. */
export function commentChange(title: string, before: ApiBody | null, after: ApiBody | null): Change {
  return { what: `comment on “${title}”`, before: before && words(before), after: after && words(after) };
}

/** The beginning of a comment, to name it by: `Looks good to me, but…`. */
export function beginningOf(body: ApiBody): string {
  const line = words(body).replace(/\s+/g, ' ');
  return line.length <= shown ? line : `${line.slice(0, shown).trimEnd()}…`;
}

function words({ representation, value }: ApiBody): string {
  return representation === 'storage' ? storageToMarkdown(value).trim() : value;
}
