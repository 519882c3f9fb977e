import { path, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, collections } from '../api/content.ts';
import { idShape, readAnswer } from '../client.ts';
import { ofSpace } from '../fields/references.ts';
import { findAttachment } from '../resolve/attachment.ts';
import { findComment } from '../resolve/comment.ts';
import { findContent } from '../resolve/content.ts';
import { type CommentKind, repliesPath } from './comment.ts';
import { contentTitleOf } from './comment-output.ts';

/** The input fields that say what a comment is to be on; those of both kinds. */
export const placeInput = {
  pageId: z
    .string()
    .min(1)
    .nullish()
    .describe('The page (a blog post is found too): its id, address or title.'),
  blogPostId: z.string().min(1).nullish().describe('The blog post: its id, address or title.'),
  parentCommentId: z
    .string()
    .min(1)
    .nullish()
    .describe('For a reply, the comment: its id or address; or some of its words, with pageId.'),
  space: ofSpace,
};

/** What a comment is to be on, in the words of the caller. */
export interface PlaceInput {
  readonly pageId?: string | null | undefined;
  readonly blogPostId?: string | null | undefined;
  readonly attachmentId?: string | null | undefined;
  readonly customContentId?: string | null | undefined;
  readonly parentCommentId?: string | null | undefined;
  readonly space?: string | null | undefined;
}

/** Where a comment goes. */
export interface CommentPlace {
  /** A reply is of its comment's kind, whatever was asked for. */
  readonly kind: CommentKind;
  /** The field of v2 that says so. */
  readonly target: Readonly<Record<string, string>>;
  /** Where v2 lists the comments that stand there. */
  readonly list: string;
  /** Title of what it is on. */
  readonly title: string;
  readonly isReply: boolean;
  /** The page or blog post, where it is one. */
  readonly content: Content | null;
}

/**
 * Finds what a comment is to be on.
 *
 * @throws ToolError `invalid_input` where nothing says so, or several things do
 */
export async function findPlace(
  kind: CommentKind,
  input: PlaceInput,
  context: RunContext,
): Promise<CommentPlace> {
  const { pageId, blogPostId, attachmentId, customContentId, parentCommentId, space } = input;
  const ends = [attachmentId, customContentId, parentCommentId].filter(Boolean);
  if (ends.length > 1 || (pageId && blogPostId)) throw severalPlaces();
  const where = { on: blogPostId ?? pageId, space, isPost: Boolean(blogPostId) };
  if (parentCommentId) return replyTo(parentCommentId, where, context);
  if (attachmentId) return onAttachment(attachmentId, where, context);
  if (customContentId) return onCustomContent(customContentId, context);
  return onContent(kind, where, context);
}

/** The page or blog post, as the caller calls it: the place itself, or where to look for it. */
interface Where {
  readonly on: string | null | undefined;
  readonly space: string | null | undefined;
  /** It was called a blog post; what was called a page may be one all the same. */
  readonly isPost: boolean;
}

async function onContent(
  kind: CommentKind,
  { on, space, isPost }: Where,
  context: RunContext,
): Promise<CommentPlace> {
  if (!on) {
    throw new ToolError({
      code: 'invalid_input',
      message:
        'Nothing says what the comment is on. Send pageId or blogPostId, or parentCommentId for a reply.',
    });
  }
  const types = isPost ? (['blogpost'] as const) : (['page', 'blogpost'] as const);
  // The words of an inline comment are looked for in the text.
  const content = await findContent({ id: on, space, types, body: kind === 'inline' }, context);
  return {
    kind,
    target: { [content.type === 'page' ? 'pageId' : 'blogPostId']: content.id },
    list: `${collections[content.type]}${path`/${content.id}`}/${kind}-comments`,
    title: content.title ?? '',
    isReply: false,
    content,
  };
}

async function replyTo(comment: string, { on, space }: Where, context: RunContext): Promise<CommentPlace> {
  const parent = await findComment({ comment, on, space }, context);
  return {
    kind: parent.kind,
    target: { parentCommentId: parent.id },
    list: repliesPath(parent),
    title: contentTitleOf(parent) ?? '',
    isReply: true,
    content: null,
  };
}

async function onAttachment(
  reference: string,
  { on, space }: Where,
  context: RunContext,
): Promise<CommentPlace> {
  const { id, title } = await findAttachment({ id: reference, page: on, space }, context);
  return {
    ...{ kind: 'footer', target: { attachmentId: id }, title, isReply: false, content: null },
    list: path`/wiki/api/v2/attachments/${id}/footer-comments`,
  };
}

async function onCustomContent(reference: string, context: RunContext): Promise<CommentPlace> {
  const answer = await context.http.get(path`/wiki/api/v2/custom-content/${reference.trim()}`);
  const { id, title } = readAnswer(namedShape, answer);
  return {
    ...{ kind: 'footer', target: { customContentId: id }, title: title ?? '', isReply: false, content: null },
    list: path`/wiki/api/v2/custom-content/${id}/footer-comments`,
  };
}

const namedShape = z.object({ id: idShape, title: z.string().nullish() });

function severalPlaces(): ToolError {
  return new ToolError({
    code: 'invalid_input',
    message:
      'A comment is on one thing. Send one of pageId, blogPostId and attachmentId; for a reply, parentCommentId.',
  });
}
