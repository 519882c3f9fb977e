import type { CallEntry } from '../call.ts';

const body = { representation: 'storage', value: '<p>Looks good.</p>' };
const changed = { representation: 'storage', value: '<p>Looks better.</p>' };

export const commentCalls: readonly CallEntry[] = [
  ['POST /wiki/api/v2/footer-comments', { body: { pageId: '{page}', body } }],
  [
    'PUT /wiki/api/v2/footer-comments/*',
    { body: { version: { number: '{#footerCommentNext}', message: 'Put right' }, body: changed } },
  ],
  [
    'POST /wiki/api/v2/inline-comments',
    {
      body: {
        pageId: '{page}',
        body,
        inlineCommentProperties: {
          textSelection: 'Friday',
          textSelectionMatchCount: 1,
          textSelectionMatchIndex: 0,
        },
      },
      notKept: ['inlineCommentProperties'],
    },
  ],
  [
    'PUT /wiki/api/v2/inline-comments/*',
    {
      body: {
        version: { number: '{#inlineCommentNext}', message: 'Put right' },
        body: changed,
        resolved: true,
      },
    },
  ],
];
