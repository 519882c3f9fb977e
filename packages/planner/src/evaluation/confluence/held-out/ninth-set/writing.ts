import { type JudgedDialogue, writes } from '../judged-line.ts';

export const ninthSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes(
      'I want to make a new page in Product. The title is "Beta feedback" and the text is "We collect the first answers here."',
      [
        'CREATE_PAGE',
        { title: 'Beta feedback', spaceId: 'Product', body: 'We collect the first answers here.' },
      ],
    ),
  ],
  [
    writes(`Create a page called 'Partner programme' under Campaigns that says 'Names and dates follow.'`, [
      'CREATE_PAGE',
      { title: 'Partner programme', parentId: 'Campaigns', body: 'Names and dates follow.' },
    ]),
  ],
  [
    writes(
      'Replace the text of the page "Travel expenses" in the space "People" with "Hand in all receipts by the fifth of the month."',
      ['UPDATE_PAGE', { id: 'Travel expenses', body: 'Hand in all receipts by the fifth of the month.' }],
    ),
  ],
  [
    writes(`Rename First week to 'Your first week'.`, [
      'UPDATE_PAGE',
      { id: 'First week', title: 'Your first week' },
    ]),
  ],
  [
    writes("Get rid of the Spring campaign review page, it's out of date.", [
      'DELETE_PAGE',
      { id: 'Spring campaign review' },
    ]),
  ],
  // Labels
  [
    writes(`Tag the Release checklist with 'mandatory', please.`, [
      'ADD_CONTENT_LABEL',
      { id: 'Release checklist', labels: ['mandatory'] },
    ]),
  ],
  [
    writes('Can you please put the labels finance, q4 and draft on the page Travel expenses?', [
      'ADD_CONTENT_LABEL',
      { id: 'Travel expenses', labels: ['finance', 'q4', 'draft'] },
    ]),
  ],
  // Blog posts
  [
    writes(
      'In the space "Engineering", publish a blog post titled "Faster builds" with the text "The build now takes four minutes."',
      [
        'CREATE_BLOGPOST',
        { title: 'Faster builds', spaceId: 'Engineering', body: 'The build now takes four minutes.' },
      ],
    ),
  ],
  [
    writes(
      'Publish a blog post titled "Welcome, Riverside Books" in the space "Product" with the text "Our first reference customer has signed." and the labels "customers" and "news".',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Welcome, Riverside Books',
          spaceId: 'Product',
          body: 'Our first reference customer has signed.',
          labels: ['customers', 'news'],
        },
      ],
    ),
  ],
  [
    writes(
      'Please change the title of the blog post "The new website is live" to "Our new website is here".',
      ['UPDATE_BLOGPOST', { id: 'The new website is live', title: 'Our new website is here' }],
    ),
  ],
  [
    writes(
      'Change the text of the blog post "What we learned from the September outage" (space ENG) to "The queue is monitored now."',
      [
        'UPDATE_BLOGPOST',
        { id: 'What we learned from the September outage', body: 'The queue is monitored now.' },
      ],
    ),
  ],
  // Spaces and whiteboards
  [
    writes('Set up a space called Customer Support with the key SUP for us.', [
      'CREATE_SPACE',
      { name: 'Customer Support', key: 'SUP' },
    ]),
  ],
  [
    writes('Please open a private space for me. Name it "Budget drafts".', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Budget drafts' },
    ]),
  ],
  [
    writes(
      'Create a private space named "Handbook drafts" with the key "HBD" and the description "Chapters that are not approved yet".',
      [
        'CREATE_PRIVATE_SPACE',
        { name: 'Handbook drafts', key: 'HBD', description: 'Chapters that are not approved yet' },
      ],
    ),
  ],
  [writes("The Product space isn't used any more. Delete it.", ['DELETE_SPACE', { space_key: 'Product' }])],
  [
    writes('Please make a whiteboard in Engineering with the name "Release flow".', [
      'CREATE_WHITEBOARD',
      { title: 'Release flow', spaceId: 'Engineering' },
    ]),
  ],
  // Properties
  [
    writes(
      'Add the property "doc-owner" with the value "Jane Doe" to the page "Roadmap" in the space "Product".',
      ['CREATE_PAGE_PROPERTY', { page_id: 'Roadmap', key: 'doc-owner', value: 'Jane Doe' }],
    ),
  ],
  [
    writes(`Set a property 'campaign' to 'autumn' on the blog post 'The new website is live'.`, [
      'CREATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', key: 'campaign', value: 'autumn' },
    ]),
  ],
  [
    writes('Please give the space HR a property with the key "review-cycle" and the value {"weeks": 6}.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'HR', key: 'review-cycle', value: { weeks: 6 } },
    ]),
  ],
];
