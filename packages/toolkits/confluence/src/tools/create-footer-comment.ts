import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { commentOutput, compactOwnComment } from '../comments/comment-output.ts';
import { findPlace, placeInput } from '../comments/comment-place.ts';
import { commentLookUpScopes } from '../comments/comment-scopes.ts';
import { commentBody, planComment, settleComment, undoComment } from '../comments/create-comment.ts';
import { toApiBody } from '../fields/body.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { userLookUpScopes } from '../fields/references.ts';

export const createFooterComment = defineTool({
  slug: 'CONFLUENCE_CREATE_FOOTER_COMMENT',
  name: 'Create footer comment',
  summary:
    'Writes a comment below a page, blog post or attachment, or answers one, and returns the comment with its id and link.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: [
    'write:comment:confluence',
    'read:attachment:confluence',
    ...commentLookUpScopes,
    ...userLookUpScopes,
  ],
  input: z.strictObject({
    body: commentBody,
    ...placeInput,
    attachmentId: z
      .string()
      .min(1)
      .nullish()
      .describe('The attachment: its id; or its file name, with pageId.'),
    customContentId: z.string().min(1).nullish().describe('Id of an app’s custom content.'),
  }),
  output: z.object(commentOutput),
  compact: compactOwnComment,
  annotations: {
    phrases: [
      'comment on the {pageId} page saying {body}',
      'comment {body} on the {pageId} page',
      'comment on {pageId} saying {body}',
      'comment on {pageId} that {body}',
      'add a comment to the {pageId} page saying {body}',
      'add a comment to {pageId}',
      'add a comment to the {pageId} page',
      'add a comment on {pageId}',
      'leave a comment on the {pageId} page saying {body}',
      'post a comment on {pageId} saying {body}',
      'write a comment on {pageId} saying {body}',
      'write a comment under the {pageId} page',
      'put a comment on {pageId} saying {body}',
      'reply to the comment {parentCommentId} on {pageId} saying {body}',
      'answer the comment {parentCommentId} on {pageId} with {body}',
      'comment on the attachment {attachmentId} of {pageId} saying {body}',
      'add the comment {body} to the {pageId} page',
      'add the comment {body} to {pageId}',
      'post the comment {body} on {pageId}',
      'write the comment {body} on {pageId}',
      'leave the comment {body} on {pageId}',
      'comment under {pageId}: {body}',
      'write under {pageId} the comment {body}',
      'add a footer comment to {pageId} saying {body}',
      'add a footer comment to {pageId}: {body}',
      'add a comment to {pageId}: {body}',
      'comment on {pageId}: {body}',
      'comment on the {pageId} page: {body}',
      'write {body} as a comment on {pageId}',
      'post {body} as a comment on {pageId}',
      'leave {body} as a comment on {pageId}',
      'add {body} as a comment to {pageId}',
      'put {body} in the comments of {pageId}',
      'post {body} in the comments of {pageId}',
      'comment on the {blogPostId} blog post saying {body}',
      'comment on the blog post {blogPostId} saying {body}',
      'add a comment to the blog post {blogPostId} saying {body}',
      'comment {body} on the blog post {blogPostId}',
      'leave a comment on the blog post {blogPostId} saying {body}',
      'add a comment to the {blogPostId} blog post saying {body}',
      'tell the readers of {pageId} in a comment: {body}',
    ],
    fields: {
      body: {
        role: 'text',
        phrases: ['saying {}', 'that says {}', 'with the text {}', 'text: {}', 'with {}'],
        question: 'what the comment should say',
      },
      pageId: {
        role: 'reference',
        names: 'page',
        phrases: ['on the {} page', 'to the {} page', 'under the {} page', 'on {}', 'to {}', 'below {}'],
        question: 'which page to comment on',
        unless: ['parentCommentId', 'blogPostId', 'attachmentId'],
      },
      blogPostId: {
        role: 'reference',
        names: 'blogpost',
        phrases: [
          'on the {} blog post',
          'on the blog post {}',
          'to the {} blog post',
          'to the blog post {}',
          'under the blog post {}',
        ],
      },
      attachmentId: { role: 'reference', names: 'attachment', phrases: ['on the attachment {}'] },
      customContentId: technical,
      parentCommentId: {
        role: 'reference',
        names: 'comment',
        phrases: ['to the comment {}', 'to comment {}', 'the comment {}'],
      },
      space: inSpace,
    },
    report: 'Commented on “{title}”: {text}\n\nOpen it at {url}',
  },

  async plan(input, context) {
    const place = await findPlace('footer', input, context);
    return planComment({ body: await toApiBody(input.body, context), place }, context);
  },
  undo: undoComment,
  settle: settleComment,
});
