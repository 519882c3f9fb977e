import { type JudgedDialogue, writes } from '../judged-line.ts';

export const fifteenthSetLists: readonly JudgedDialogue[] = [
  // Several things of one kind
  [
    writes(
      'Create three pages in the Product space: Goals, Risks and Timeline.',
      ['CREATE_PAGE', { title: 'Goals', spaceId: 'Product' }],
      ['CREATE_PAGE', { title: 'Risks', spaceId: 'Product' }],
      ['CREATE_PAGE', { title: 'Timeline', spaceId: 'Product' }],
    ),
  ],
  [
    writes(
      'I need three new pages under Campaigns: Newsletter, Trade Fair and Podcast.',
      ['CREATE_PAGE', { title: 'Newsletter', parentId: 'Campaigns' }],
      ['CREATE_PAGE', { title: 'Trade Fair', parentId: 'Campaigns' }],
      ['CREATE_PAGE', { title: 'Podcast', parentId: 'Campaigns' }],
    ),
  ],
  [
    writes('Add the labels finance, approved and budget-2026 to the Q3 Planning page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Q3 Planning', labels: ['finance', 'approved', 'budget-2026'] },
    ]),
  ],
  [
    writes(
      "Please tag the pages Architecture, API guidelines and Decision records with 'tech-review'.",
      ['ADD_CONTENT_LABEL', { id: 'Architecture', labels: ['tech-review'] }],
      ['ADD_CONTENT_LABEL', { id: 'API guidelines', labels: ['tech-review'] }],
      ['ADD_CONTENT_LABEL', { id: 'Decision records', labels: ['tech-review'] }],
    ),
  ],
  [
    writes(
      'We have moved these rules elsewhere, so please delete the pages Travel expenses and First week.',
      ['DELETE_PAGE', { id: 'Travel expenses' }],
      ['DELETE_PAGE', { id: 'First week' }],
    ),
  ],

  // Several actions
  [
    writes(
      'Create a page called Offboarding in the People space and label it policy.',
      ['CREATE_PAGE', { title: 'Offboarding', spaceId: 'People' }],
      ['ADD_CONTENT_LABEL', { id: 'Offboarding', labels: ['policy'] }],
    ),
  ],
  [
    writes(
      'Rename the page Sign-in without passwords to Passwordless Sign-in, and add the label security to it.',
      ['UPDATE_PAGE', { id: 'Sign-in without passwords', title: 'Passwordless Sign-in' }],
      ['ADD_CONTENT_LABEL', { id: 'Passwordless Sign-in', labels: ['security'] }],
    ),
  ],
  [
    writes(
      "Create a page called Queue Outage under Incident response with the text 'The queue stopped for ten minutes.', and leave the comment 'Sam will add the cause.' on it.",
      [
        'CREATE_PAGE',
        { title: 'Queue Outage', parentId: 'Incident response', body: 'The queue stopped for ten minutes.' },
      ],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Queue Outage', body: 'Sam will add the cause.' }],
    ),
  ],
  [
    writes(
      'Create a space named Finance with the key FIN, then create a page called Invoices in it.',
      ['CREATE_SPACE', { name: 'Finance', key: 'FIN' }],
      ['CREATE_PAGE', { title: 'Invoices', spaceId: 'FIN' }],
    ),
  ],
];
