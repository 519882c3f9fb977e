import type { Change, RunContext } from '@tributary/toolkit';
import { readPeople } from '../api/people.ts';
import type { ApiBody } from '../fields/body.ts';
import { peopleIn, storageToMarkdown } from '../format/storage-to-markdown.ts';

/** How much of a comment's text stands for it in a sentence. */
const shown = 60;

/** Names of people by their account ids. */
export type Names = ReadonlyMap<string, string>;

/** Names of all whom some texts mention, in one request, and in none where they mention nobody. */
export function namesIn(texts: readonly ApiBody[], context: RunContext): Promise<Names> {
  return readPeople(
    texts.flatMap(({ value }) => peopleIn(value)),
    context,
  );
}

/** A comment that comes or goes, with its text as people read it. */
export function commentChange(
  title: string,
  { before, after }: { readonly before?: ApiBody; readonly after?: ApiBody },
  names: Names,
): Change {
  return {
    what: `comment on “${title}”`,
    before: before ? wordsOf(before, names) : null,
    after: after ? wordsOf(after, names) : null,
  };
}

/** The beginning of a comment, to name it by: `Looks good to me, but…`. */
export function beginningOf(body: ApiBody, names: Names): string {
  const line = wordsOf(body, names).replace(/\s+/g, ' ');
  return line.length <= shown ? line : `${line.slice(0, shown).trimEnd()}…`;
}

/** A comment's text as people read it. */
export function wordsOf({ representation, value }: ApiBody, names: Names): string {
  return representation === 'storage' ? storageToMarkdown(value, names).trim() : value;
}
