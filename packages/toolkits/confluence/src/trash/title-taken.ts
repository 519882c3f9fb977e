import type { RunContext } from '@tributary/toolkit';
import { type Content, type ContentType, collections, contentShape } from '../api/content.ts';
import { readList } from '../api/list.ts';

/** What is published under the title of something in the trash, and would be in its way. */
export async function titleTaken(
  type: ContentType,
  { id, title, spaceId }: Content,
  context: RunContext,
): Promise<Pick<Content, 'authorId' | 'createdAt'> | undefined> {
  const list = {
    path: collections[type],
    query: { title, 'space-id': spaceId, status: 'current' },
    entry: contentShape,
  };
  const { entries } = await readList(context.http, list, { limit: 25, start: 0 });
  return entries.find((entry) => entry.id !== id);
}
