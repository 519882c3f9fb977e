import { type Change, defineTool, path } from '@tributary/toolkit';
import { z } from 'zod';
import { orNull } from '../client.ts';
import { type Comment, commentCollections, readComment, readReplies } from '../comments/comment.ts';
import { beginningOf, commentChange, type Names, namesIn } from '../comments/comment-change.ts';
import {
  commentOutput,
  compactOwnComment,
  contentTitleOf,
  describeComment,
} from '../comments/comment-output.ts';
import { commentLookUpScopes } from '../comments/comment-scopes.ts';
import { deletion, undoDeletion, whyGoneForGood } from '../comments/undo-deletion.ts';
import type { ApiBody } from '../fields/body.ts';
import { inSpace } from '../fields/field-hints.ts';
import { ofSpace } from '../fields/references.ts';
import { findComment } from '../resolve/comment.ts';
import { didNotHappen } from '../settle/settlements.ts';

const output = z.object({
  ...commentOutput,
  deletedReplies: z.int().describe('How many replies went with it.'),
  keptReplies: z.int().describe('How many replies stayed, moved up to where it was.'),
});

export const deleteComment = defineTool({
  slug: 'CONFLUENCE_DELETE_COMMENT',
  name: 'Delete comment',
  summary: 'Deletes a comment, footer or inline, for good, and returns what it said and where it was.',
  hints: { readOnly: false, destructive: true, idempotent: true },
  scopes: ['delete:comment:confluence', 'read:confluence-user', ...commentLookUpScopes],
  input: z.strictObject({
    id: z
      .string()
      .min(1)
      .describe('The comment: its id or address; or some of its words, or "my last comment", with pageId.'),
    pageId: z
      .string()
      .min(1)
      .nullish()
      .describe('The page or blog post that it is on, where id is not an id: id, address or title.'),
    space: ofSpace,
  }),
  output,
  compact: (comment) => ({
    ...compactOwnComment(comment),
    ...(comment.deletedReplies === 0 ? {} : { deletedReplies: comment.deletedReplies }),
    ...(comment.keptReplies === 0 ? {} : { keptReplies: comment.keptReplies }),
  }),
  annotations: {
    phrases: [
      'delete the comment {id}',
      'delete the comment {id} on the {pageId} page',
      'delete the comment {id} on {pageId}',
      'delete comment {id} from {pageId}',
      'delete my comment {id} on {pageId}',
      'delete my {id} comment on {pageId}',
      'delete the {id} comment on the {pageId} page',
      'remove the comment {id} from the {pageId} page',
      'remove the comment {id} from {pageId}',
      'remove my {id} comment from {pageId}',
      'take the comment {id} off {pageId}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'comment',
        phrases: ['the comment {}', 'comment {}', 'the comment that says {}', 'the {} comment'],
        question: 'which comment to delete',
      },
      pageId: {
        role: 'reference',
        names: 'page',
        phrases: ['on the {} page', 'from the {} page', 'off the {} page', 'on {}', 'from {}', 'under {}'],
        worthAsking: true,
        question: 'which page it is on',
      },
      space: inSpace,
    },
    report: 'Deleted the comment by {author} on “{title}”: {text}',
  },

  async plan(input, context) {
    const comment = await findComment({ comment: input.id, on: input.pageId, space: input.space }, context);
    const replies = await readReplies(comment, context);
    const gone = goesWithReplies(comment) ? replies : [];
    const described = await describeComment(comment, context);
    const kept = replies.slice(gone.length);
    const deleted = { ...described, deletedReplies: gone.length, keptReplies: kept.length };
    const title = contentTitleOf(comment) ?? '';
    const names = await namesIn([comment, ...gone].map(textOf), context);
    const name = described.author?.displayName;
    const by = name ? ` of ${name}` : '';
    const also = gone.length === 0 ? '' : ` and the replies to it (${gone.length})`;
    const stay = kept.length === 0 ? '' : `; the replies to it (${kept.length}) stay and move up`;
    return {
      summary: `Delete the comment${by} on “${title}” for good${also}: ${beginningOf(textOf(comment), names).replace(/\.+$/, '')}${stay}`,
      steps: [
        {
          description: 'Delete the comment',
          request: { method: 'DELETE', path: commentCollections[comment.kind] + path`/${comment.id}` },
        },
      ],
      changes: [
        ...[comment, ...gone].map((one) => commentChange(title, { before: textOf(one) }, names)),
        ...movedUp(kept, comment, names),
      ],
      before: { deleted, obstacle: await whyGoneForGood(comment, replies, context) },
      answer: () => deleted,
    };
  },
  undo: undoDeletion,
  async settle({ before }, context) {
    const { deleted } = deletion.parse(before);
    const still = await orNull(readComment(deleted.kind, deleted.id, context));
    return still ? didNotHappen : { effect: 'happened', output: deleted };
  },
});

// Replies to a comment below the text move up; those to the first comment on some words go with it.
function goesWithReplies({ kind, parentCommentId }: Comment): boolean {
  return kind === 'inline' && !parentCommentId;
}

function movedUp(replies: readonly Comment[], { parentCommentId, body }: Comment, names: Names): Change[] {
  if (replies.length === 0) return [];
  const above = parentCommentId ? 'under the comment that it answered' : 'below the text itself';
  return [
    {
      what: `place of the replies (${replies.length})`,
      before: `under “${beginningOf(textOf({ body }), names)}”`,
      after: above,
    },
  ];
}

function textOf({ body }: Pick<Comment, 'body'>): ApiBody {
  return { representation: 'storage', value: body?.storage?.value ?? '' };
}
