import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type ListPart, type ListWindow, readList } from '../api/list.ts';
import { idShape, linksShape, orNull, readAnswer } from '../client.ts';

/** Below the text (footer), or on some words of it (inline). */
export type CommentKind = 'footer' | 'inline';

/** Where v2 keeps each kind. */
export const commentCollections = {
  footer: '/wiki/api/v2/footer-comments',
  inline: '/wiki/api/v2/inline-comments',
} as const;

const bodyShape = z.object({ value: z.string() }).nullish();

/** A comment of either kind as v2 sends it. */
export const commentShape = z.object({
  id: idShape,
  status: z.string(),
  title: z.string().nullish(),
  pageId: idShape.nullish(),
  blogPostId: idShape.nullish(),
  attachmentId: idShape.nullish(),
  customContentId: idShape.nullish(),
  parentCommentId: idShape.nullish(),
  version: z
    .object({ number: z.number(), createdAt: z.string().nullish(), authorId: z.string().nullish() })
    .nullish(),
  body: z.object({ storage: bodyShape, view: bodyShape }).nullish(),
  resolutionStatus: z.string().nullish(),
  properties: z
    .object({ inlineMarkerRef: z.string().nullish(), inlineOriginalSelection: z.string().nullish() })
    .nullish(),
  _links: linksShape.nullish(),
});

/** A comment, and which of the two kinds. */
export type Comment = z.output<typeof commentShape> & { readonly kind: CommentKind };

/** Reads a comment of a known kind, in storage format unless another is asked for. @throws ToolError `not_found` */
export async function readComment(
  kind: CommentKind,
  id: string,
  context: RunContext,
  format: 'storage' | 'view' = 'storage',
): Promise<Comment> {
  const response = await context.http.get(commentCollections[kind] + path`/${id}`, { 'body-format': format });
  return { ...readAnswer(commentShape, response), kind };
}

/** Reads a comment by its id alone: its kind cannot be told from it, so the second may have to be asked for. */
export async function readEitherComment(id: string, context: RunContext): Promise<Comment | null> {
  const footer = await orNull(readComment('footer', id, context));
  return footer ?? orNull(readComment('inline', id, context));
}

/** What narrows and orders a list of comments, in the names of v2. */
export interface CommentFilter {
  readonly sort?: string | undefined;
  readonly 'resolution-status'?: readonly string[] | undefined;
}

/** Reads a part of a list of comments, with their text. */
export async function readComments(
  kind: CommentKind,
  listPath: string,
  window: ListWindow,
  context: RunContext,
  filter: CommentFilter = {},
): Promise<ListPart<Comment>> {
  const list = { path: listPath, query: { ...filter, 'body-format': 'storage' }, entry: commentShape };
  const part = await readList(context.http, list, window);
  return {
    ...part,
    // An entry's link is relative to the list's base.
    entries: part.entries.map((entry) => ({ ...entry, kind, _links: { base: part.base, ...entry._links } })),
  };
}

/** Where v2 lists the direct replies to a comment. */
export function repliesPath({ kind, id }: Pick<Comment, 'kind' | 'id'>): string {
  return commentCollections[kind] + path`/${id}/children`;
}

// More than any talk has that a person would read.
const mostReplies = { limit: 250, start: 0 };
const deepest = 5;

/** All replies to a comment, those to replies too, each after what it answers. */
export async function readReplies(
  comment: Pick<Comment, 'kind' | 'id'>,
  context: RunContext,
  depth = 1,
): Promise<readonly Comment[]> {
  const { entries } = await readComments(comment.kind, repliesPath(comment), mostReplies, context);
  if (depth === deepest) return entries;
  const below = await Promise.all(
    entries.map(async (reply) => [reply, ...(await readReplies(reply, context, depth + 1))]),
  );
  return below.flat();
}
