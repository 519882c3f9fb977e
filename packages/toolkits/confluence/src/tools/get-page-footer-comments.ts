import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { commentLookUpScopes } from '../comments/comment-scopes.ts';
import { commentListOutput, compactCommentList, listComments, replies } from '../comments/list-comments.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { pagingInput } from '../fields/paging.ts';
import { contentId, ofSpace } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';

const orders = { oldest: 'created-date', newest: '-created-date', latest: '-modified-date' } as const;

const order = z
  .preprocess(
    (sent) => Object.entries(orders).find(([, field]) => field === sent)?.[0] ?? sent,
    z.enum(['oldest', 'newest', 'latest']).nullish(),
  )
  .describe('Which comes first; latest is the one changed last. Left out: the oldest.');

export const getPageFooterComments = defineTool({
  slug: 'CONFLUENCE_GET_PAGE_FOOTER_COMMENTS',
  name: 'Get footer comments of a page',
  summary:
    'Lists the comments in the footer of a page or blog post, below its text, and returns who said what, and when.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...commentLookUpScopes],
  input: z.strictObject({ id: contentId, space: ofSpace, replies, sort: order, ...pagingInput }),
  output: z.object(commentListOutput),
  compact: compactCommentList,
  annotations: {
    phrases: [
      'show the comments on the {id} page',
      'show me the comments on {id}',
      'list the comments on {id}',
      'list the comments of the {id} page',
      'get the comments of {id}',
      'read the comments on {id}',
      'what are the comments on {id}',
      'what do people say about the {id} page',
      'who commented on {id}',
      'has anyone commented on {id}',
      'are there comments on the {id} page',
      'show the {sort} comments on {id}',
      'show the footer comments of {id}',
      'comments on {id}',
      'has anybody commented on {id}',
      'has anybody commented on the {id} page',
      'did anyone comment on {id}',
      'what did people comment on {id}',
      'what comments are on {id}',
      'show what people wrote below {id}',
      'does {id} have comments',
      'how many comments are on {id}',
      'how many comments does {id} have',
      'who has commented on {id}',
      'what has been said about {id}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['on the {} page', 'of the {} page', 'below the {} page', 'the {} page', 'on {}', 'of {}'],
        question: 'which page it is about',
      },
      space: inSpace,
      replies: technical,
      sort: { role: 'choice', phrases: ['the {} comments', '{} first'] },
      limit: { role: 'number', phrases: ['first {}', 'last {}'] },
      start: technical,
      cursor: technical,
    },
    report: 'Comments on “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'comment', entry: '{author}: {text}' },
  },

  async run(input, context) {
    const { id, space, sort, ...window } = input;
    const content = await findContent({ id, space, types: ['page', 'blogpost'] }, context);
    const filter = { sort: orders[sort ?? 'oldest'] };
    return listComments(content, { kind: 'footer', filter, ...window }, context);
  },
});
