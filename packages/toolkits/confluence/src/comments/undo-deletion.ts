import { type JsonObject, path, type RunContext, type UndoRule } from '@tributary/toolkit';
import { z } from 'zod';
import { type ContentType, collections, contentShape } from '../api/content.ts';
import { readOwnAccountId } from '../api/user.ts';
import { orNull, readAnswer } from '../client.ts';
import { findSelections } from '../selections/find-selections.ts';
import type { Comment } from './comment.ts';
import { commentOutput } from './comment-output.ts';

/** What a plan keeps of a comment that it deletes. */
export const deletion = z.object({
  deleted: z.object({ ...commentOutput, deletedReplies: z.int(), keptReplies: z.int().default(0) }),
  /** Why it cannot be written again as it was. */
  obstacle: z.string().nullable(),
});

/**
 * Takes a deletion back by writing the comment again, with another id and time: Confluence has no trash for comments.
 * Only for one's own, as it would be somebody else's word in one's own name.
 */
export const undoDeletion: UndoRule = {
  tool: ({ before }) =>
    deletion.parse(before).deleted.kind === 'footer'
      ? 'CONFLUENCE_CREATE_FOOTER_COMMENT'
      : 'CONFLUENCE_CREATE_INLINE_COMMENT',
  arguments({ before }): JsonObject {
    const { deleted } = deletion.parse(before);
    const { parentCommentId, location, body } = deleted;
    const words = parentCommentId === null ? location?.textSelection : null;
    return {
      ...targetOf(deleted),
      ...(words ? { inlineCommentProperties: words } : {}),
      body: { representation: 'storage', value: body.storage.value },
    };
  },
  // Nobody can change what is gone; where its page went too, writing it again says so.
  changedSince: async () => undefined,
  obstacle: ({ before }) => deletion.parse(before).obstacle ?? undefined,
};

type Deleted = z.output<typeof deletion>['deleted'];

// A reply is on the same page as what it answers, which alone has to be said.
function targetOf({
  parentCommentId,
  pageId,
  blogPostId,
  attachmentId,
  customContentId,
}: Deleted): JsonObject {
  if (parentCommentId !== null) return { parentCommentId };
  const holders = { pageId, blogPostId, attachmentId, customContentId };
  return Object.fromEntries(Object.entries(holders).filter(([, id]) => id !== null));
}

/** Why a comment could not be written again as it is, in one sentence; `null` where it could. */
export async function whyGoneForGood(
  comment: Comment,
  replies: readonly Comment[],
  context: RunContext,
): Promise<string | null> {
  if (comment.version?.authorId !== (await readOwnAccountId(context))) {
    return 'Confluence deletes comments for good, and one that is written again would not be its author’s.';
  }
  if (replies.length > 0) {
    return 'Confluence deletes comments for good, and the replies would not stand under it again.';
  }
  const words = comment.properties?.inlineOriginalSelection;
  if (comment.kind === 'footer' || comment.parentCommentId || !words) return null;
  const places = findSelections(await readHolderText(comment, context), words);
  if (places.length === 1) return null;
  return `Confluence deletes comments for good, and “${words}” stands ${places.length} times in the text.`;
}

async function readHolderText({ pageId, blogPostId }: Comment, context: RunContext): Promise<string> {
  const [type, id]: [ContentType, string] = pageId ? ['page', pageId] : ['blogpost', blogPostId ?? ''];
  const address = collections[type] + path`/${id}`;
  const answer = await orNull(context.http.get(address, { 'body-format': 'storage' }));
  return (answer && readAnswer(contentShape, answer).body?.storage?.value) ?? '';
}
