import { type JudgedDialogue, leaves, refuses, wonders, writes } from '../judged-line.ts';

export const fourteenthSetDeclined: readonly JudgedDialogue[] = [
  // Declined
  [refuses('Send an email to Jane Doe with the link to the Roadmap page.')],
  [refuses('Book a meeting room for tomorrow at ten.')],
  [refuses('Can you create a Jira ticket for the broken search?')],
  [refuses('Export the Q3 Planning page as a PDF.')],
  [refuses('Invite new.colleague@example.com to our Confluence site.')],
  [leaves('Delete the page Budget 2019.')],

  // Asked back
  [wonders('Publish the team meeting notes as a blog post.')],
  [wonders('Delete the campaign page.')],
  [
    wonders('Create a page.'),
    writes("Call it 'Open questions' and put it in the Product space.", [
      'CREATE_PAGE',
      { title: 'Open questions', spaceId: 'Product' },
    ]),
  ],
  [
    wonders('Add the label important.'),
    writes('To the Holiday policy page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Holiday policy', labels: ['important'] },
    ]),
  ],
  [
    wonders('Please move the Reports page.'),
    writes('Under Customer interviews.', ['MOVE_PAGE', { id: 'Reports', parentId: 'Customer interviews' }]),
  ],
  [
    wonders('I want to comment on the Brand guidelines page.'),
    writes('"Please add the new logo."', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Brand guidelines', body: 'Please add the new logo.' },
    ]),
  ],
];
