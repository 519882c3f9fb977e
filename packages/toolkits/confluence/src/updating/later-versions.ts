import { path, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, collections } from '../api/content.ts';
import { readList } from '../api/list.ts';
import { readName } from '../api/user.ts';

const versionShape = z.object({
  number: z.number(),
  authorId: z.string().nullish(),
  createdAt: z.string().nullish(),
});

// Who changed it is told in a sentence; nobody reads more names than these.
const newest = { limit: 5, start: 0 };

/**
 * The refusal of a change that would bury what others wrote since a version: it says who, when and in which version.
 * `part` is what both changed, where that is known.
 */
export async function changedMeanwhile(
  { type, id, title }: Content,
  sinceVersion: number,
  part: 'title' | 'text' | null,
  context: RunContext,
): Promise<ToolError> {
  const list = { path: collections[type] + path`/${id}/versions`, query: {}, entry: versionShape };
  const { entries } = await readList(context.http, list, newest);
  const later = entries.filter(({ number }) => number > sinceVersion);
  const authors = [...new Set(later.flatMap(({ authorId }) => authorId ?? []))];
  const names = await Promise.all(authors.map((authorId) => readName(authorId, context)));
  const [last] = later;
  const when = last ? ` (version ${last.number}${last.createdAt ? `, ${last.createdAt}` : ''})` : '';
  const what = part === null ? `“${title}”` : `the ${part} of “${title}”`;
  return new ToolError({
    code: 'conflict',
    message: `${names.join(' and ') || 'Somebody'} changed ${what} in the meantime${when}. Nothing was written. Read it again, then send what is still to be changed.`,
    providerStatus: 409,
  });
}
