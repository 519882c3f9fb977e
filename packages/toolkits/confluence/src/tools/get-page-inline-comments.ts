import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { commentLookUpScopes } from '../comments/comment-scopes.ts';
import { commentListOutput, compactCommentList, listComments, replies } from '../comments/list-comments.ts';
import { resolutionFilter, resolutions } from '../comments/resolution.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { pagingInput } from '../fields/paging.ts';
import { ofSpace, pageId } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';

export const getPageInlineComments = defineTool({
  slug: 'CONFLUENCE_GET_PAGE_INLINE_COMMENTS',
  name: 'Get inline comments of a page',
  summary:
    'Lists the inline comments of a page and returns each with its author, the words that it is on and whether it is resolved.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...commentLookUpScopes],
  input: z.strictObject({
    id: pageId,
    space: ofSpace,
    resolutionStatus: z
      .enum(resolutions)
      .nullish()
      .describe('Only these: open takes in reopened; dangling ones lost their words. Left out: all.'),
    replies,
    ...pagingInput,
  }),
  output: z.object(commentListOutput),
  compact: compactCommentList,
  annotations: {
    phrases: [
      'show the inline comments on the {id} page',
      'show me the inline comments on {id}',
      'list the inline comments of {id}',
      'list the inline comments on the {id} page',
      'get the inline comments of {id}',
      'read the inline comments on {id}',
      'which inline comments does {id} have',
      'show the {resolutionStatus} inline comments on {id}',
      'list the {resolutionStatus} inline comments of the {id} page',
      'which inline comments on {id} are {resolutionStatus}',
      'what was remarked in the text of {id}',
      'inline comments on {id}',
      'show the inline comments in {id}',
      'are there inline comments on {id}',
      'does {id} have inline comments',
      'list the inline remarks in {id}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['on the {} page', 'of the {} page', 'in the {} page', 'the {} page', 'on {}', 'of {}'],
        question: 'which page it is about',
      },
      space: inSpace,
      resolutionStatus: { role: 'choice', phrases: ['the {} inline comments', '{} inline comments'] },
      replies: technical,
      limit: { role: 'number', phrases: ['first {}'] },
      start: technical,
      cursor: technical,
    },
    report: 'Inline comments on “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'inline comment', entry: '{author} on “{words}”: {text}' },
  },

  async run(input, context) {
    const { id, space, resolutionStatus, ...window } = input;
    const page = await findContent({ id, space, types: ['page'] }, context);
    const filter = resolutionFilter(resolutionStatus);
    return listComments(page, { kind: 'inline', filter, ...window }, context);
  },
});
