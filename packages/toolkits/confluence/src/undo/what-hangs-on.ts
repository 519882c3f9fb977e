import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type ContentType, collections, contentShape } from '../api/content.ts';
import { readList } from '../api/list.ts';
import { orNull } from '../client.ts';
import { readChildren } from '../tree/children.ts';

/** Something that somebody added to a page or blog post. */
export interface Added {
  readonly authorId: string | null | undefined;
  readonly createdAt: string | null | undefined;
  /** One sentence. */
  readonly what: string;
}

const most = { limit: 250, start: 0 };
const commentShape = z.object({
  version: z.object({ authorId: z.string().nullish(), createdAt: z.string().nullish() }).nullish(),
});

/** The pages directly under a page. */
export async function pagesUnder(id: string, context: RunContext): Promise<readonly Added[]> {
  const ids = await idsUnder(id, context);
  if (ids.length === 0) return [];
  const pages = { path: collections.page, query: { id: ids }, entry: contentShape };
  const { entries } = await readList(context.http, pages, most);
  return entries.map(({ authorId, createdAt, title }) => ({
    authorId,
    createdAt,
    what: `The page “${title}” was put under it.`,
  }));
}

/** Ids of the pages directly under a page, in their order. */
export async function idsUnder(id: string, context: RunContext): Promise<readonly string[]> {
  const { entries } = await readChildren({ id, type: 'page' }, most, context);
  return entries.filter(({ type }) => type === 'page').map((child) => child.id);
}

/** The comments on a page or blog post, at its foot and in its text. */
export async function commentsOn(
  type: ContentType,
  id: string,
  context: RunContext,
): Promise<readonly Added[]> {
  const lists = ['footer-comments', 'inline-comments'].map(async (place) => {
    const comments = { path: `${collections[type]}${path`/${id}/`}${place}`, query: {}, entry: commentShape };
    // A site without the list has no comments.
    const part = await orNull(readList(context.http, comments, most));
    return part?.entries ?? [];
  });
  const found = (await Promise.all(lists)).flat();
  return found.map(({ version }) => ({
    authorId: version?.authorId,
    createdAt: version?.createdAt,
    what: 'A comment was written on it.',
  }));
}
