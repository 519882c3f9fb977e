import { z } from 'zod';
import { bodyWrite } from '../content/body-write.ts';
import { SiteError } from '../http/errors.ts';
import { numericId } from '../http/identifiers.ts';
import type { ContainerType } from './comment.ts';

const attachmentId = z.preprocess(
  (id) => (typeof id === 'string' ? id.replace(/^att/, '') : id),
  numericId.nullish(),
);

/** The body of `POST /footer-comments`. */
export const newFooterComment = z.object({
  pageId: numericId.nullish(),
  blogPostId: numericId.nullish(),
  attachmentId,
  customContentId: numericId.nullish(),
  parentCommentId: numericId.nullish(),
  body: bodyWrite,
});

/** The body of `POST /inline-comments`. */
export const newInlineComment = newFooterComment.omit({ attachmentId: true, customContentId: true }).extend({
  inlineCommentProperties: z
    .object({
      textSelection: z.string().min(1),
      textSelectionMatchCount: z.int().positive(),
      textSelectionMatchIndex: z.int().nonnegative(),
    })
    .optional(),
});

const version = z.object({ number: z.int(), message: z.string().default('') });

/** The body of `PUT /footer-comments/{comment-id}`. */
export const footerCommentUpdate = z.object({ version, body: bodyWrite });

/** The body of `PUT /inline-comments/{comment-id}`: another text, another resolution, or both. */
export const inlineCommentUpdate = z.object({
  version: version.optional(),
  body: bodyWrite.optional(),
  resolved: z.boolean().optional(),
});

/** Where a new comment goes: under something, or under another comment. */
export type Target =
  | { readonly kind: 'container'; readonly type: ContainerType; readonly id: number }
  | { readonly kind: 'reply'; readonly parentId: number };

/** The ids of which a new comment names one. */
type TargetIds = Partial<Pick<z.output<typeof newFooterComment>, 'attachmentId' | 'customContentId'>> &
  Pick<z.output<typeof newFooterComment>, 'pageId' | 'blogPostId' | 'parentCommentId'>;

/** Where a new comment goes. Throws 400 when it names no place or several. */
export function targetOf(input: TargetIds): Target {
  const containers = [
    ['page', input.pageId],
    ['blogpost', input.blogPostId],
    ['attachment', input.attachmentId],
    ['custom', input.customContentId],
  ] as const;
  const targets: Target[] = containers.flatMap(([type, id]) =>
    id === undefined || id === null ? [] : [{ kind: 'container', type, id }],
  );
  if (input.parentCommentId !== undefined && input.parentCommentId !== null)
    targets.push({ kind: 'reply', parentId: input.parentCommentId });
  const [target, ...others] = targets;
  if (target === undefined || others.length > 0) {
    throw new SiteError(
      'BAD_REQUEST',
      'A comment goes to one place: send pageId or blogPostId (or another container) for a new thread, or parentCommentId for a reply.',
    );
  }
  return target;
}
