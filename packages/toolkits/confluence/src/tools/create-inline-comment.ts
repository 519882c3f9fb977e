import { defineTool, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { commentOutput, compactOwnComment } from '../comments/comment-output.ts';
import { type CommentPlace, findPlace, placeInput } from '../comments/comment-place.ts';
import { commentLookUpScopes } from '../comments/comment-scopes.ts';
import { commentBody, planComment, settleComment, undoComment } from '../comments/create-comment.ts';
import { toApiBody } from '../fields/body.ts';
import { userLookUpScopes } from '../fields/references.ts';
import { chooseSelection, type WantedWords } from '../selections/choose-selection.ts';

const words = z.string().trim().min(1).max(1000);

const selectedWords = z
  .union([
    words,
    z
      .strictObject({
        textSelection: words.describe('The words.'),
        textSelectionMatchIndex: z.int().min(0).nullish().describe('Which of the places, 0 is the first.'),
        textSelectionMatchCount: z.int().min(1).nullish().describe('How many places there are.'),
      })
      .describe('The words and, where several places have them, which of these.'),
  ])
  .nullish()
  .describe('Needed unless it is a reply: the words of the text that it is on, e.g. "on Friday".');

export const createInlineComment = defineTool({
  slug: 'CONFLUENCE_CREATE_INLINE_COMMENT',
  name: 'Create inline comment',
  summary:
    'Puts an inline comment on some words in the text of a page or blog post, and returns its id, the marked words and link.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['write:comment:confluence', ...commentLookUpScopes, ...userLookUpScopes],
  input: z.strictObject({ body: commentBody, inlineCommentProperties: selectedWords, ...placeInput }),
  output: z.object(commentOutput),
  compact: compactOwnComment,
  annotations: {
    phrases: [
      'comment on the words {inlineCommentProperties} on the {pageId} page saying {body}',
      'comment on the words {inlineCommentProperties} in {pageId} saying {body}',
      'comment on {inlineCommentProperties} in the text of {pageId} saying {body}',
      'add an inline comment to {pageId}',
      'comment on {inlineCommentProperties} in the blog post {blogPostId}: {body}',
      'add an inline comment on the words {inlineCommentProperties} of {pageId} saying {body}',
      'add an inline comment on {inlineCommentProperties} in the {pageId} page saying {body}',
      'put an inline comment on {inlineCommentProperties} in {pageId} saying {body}',
      'leave an inline comment on the words {inlineCommentProperties} in {pageId} saying {body}',
      'mark the words {inlineCommentProperties} in {pageId} with the comment {body}',
      'highlight {inlineCommentProperties} in {pageId} and comment {body}',
      'write an inline comment in {pageId}',
      'comment {body} inline on the words {inlineCommentProperties} in {pageId}',
      'comment {body} on the words {inlineCommentProperties} in {pageId}',
      'add the inline comment {body} to the words {inlineCommentProperties} in {pageId}',
      'comment inline on {inlineCommentProperties} in {pageId} saying {body}',
      'comment {body} inline on the words {inlineCommentProperties} in the {blogPostId} blog post',
      'comment on the words {inlineCommentProperties} in the {blogPostId} blog post saying {body}',
      'comment on the word {inlineCommentProperties} in the blog post {blogPostId}: {body}',
      'add an inline comment on the words {inlineCommentProperties} in the blog post {blogPostId} saying {body}',
      'comment {body} on the word {inlineCommentProperties} in {pageId}',
      'comment {body} on the word {inlineCommentProperties} on the {pageId} page',
      'comment {body} on the words {inlineCommentProperties} on the {pageId} page',
    ],
    fields: {
      body: {
        role: 'text',
        phrases: ['saying {}', 'that says {}', 'with the comment {}', 'and comment {}'],
        question: 'what the comment should say',
      },
      inlineCommentProperties: {
        role: 'text',
        phrases: ['on the words {}', 'the words {}', 'on the text {}', 'on the phrase {}'],
        question: 'which words of the text it is on',
        unless: 'parentCommentId',
      },
      pageId: {
        role: 'reference',
        names: 'page',
        phrases: ['on the {} page', 'in the {} page', 'of the {} page', 'in {}', 'of {}', 'to {}'],
        question: 'which page to comment on',
        unless: ['parentCommentId', 'blogPostId'],
      },
      blogPostId: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['in the {} blog post', 'in the blog post {}', 'of the blog post {}', 'on the blog post {}'],
      },
      parentCommentId: {
        role: 'reference',
        names: 'comment',
        phrases: ['to the inline comment {}', 'the inline comment {}'],
      },
      space: { role: 'reference', names: 'space', phrases: ['in the {} space', 'in {} space'] },
    },
    report: 'Commented on “{words}” in “{title}”: {text}\n\nOpen it at {url}',
  },

  async plan(input, context) {
    const place = await findPlace('inline', input, context);
    const body = await toApiBody(input.body, context);
    if (place.isReply) return planComment({ body, place }, context);
    const { text, index, count } = chooseIn(place, input.inlineCommentProperties);
    const selected = {
      textSelection: text,
      textSelectionMatchCount: count,
      textSelectionMatchIndex: index,
    };
    return planComment({ body, place, selected, words: text }, context);
  },
  undo: undoComment,
  settle: settleComment,
});

function chooseIn({ content, title }: CommentPlace, wanted: string | WantedWords | null | undefined) {
  if (content && wanted) {
    return chooseSelection(content, typeof wanted === 'string' ? { textSelection: wanted } : wanted);
  }
  throw new ToolError({
    code: 'invalid_input',
    message: `Nothing says which words of “${title}” the comment is on. Send inlineCommentProperties, or use CONFLUENCE_CREATE_FOOTER_COMMENT.`,
  });
}
