import { type JudgedDialogue, writes } from '../judged-line.ts';

export const twelfthSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes(
      'Create a page called "Sprint 14 retrospective" in the Engineering space with the text "The release went well, the tests were too slow."',
      [
        'CREATE_PAGE',
        {
          title: 'Sprint 14 retrospective',
          spaceId: 'Engineering',
          body: 'The release went well, the tests were too slow.',
        },
      ],
    ),
  ],
  [
    writes('Add a page titled Preferred hotels under the Travel expenses page.', [
      'CREATE_PAGE',
      { title: 'Preferred hotels', parentId: 'Travel expenses' },
    ]),
  ],
  [
    writes(
      'Please create a new page named "Customer survey 2026" in the PROD space, under Customer interviews.',
      ['CREATE_PAGE', { title: 'Customer survey 2026', spaceId: 'PROD', parentId: 'Customer interviews' }],
    ),
  ],
  [
    writes('Create a draft page called "Pricing ideas" in Product.', [
      'CREATE_PAGE',
      { title: 'Pricing ideas', spaceId: 'Product', status: 'draft' },
    ]),
  ],
  [
    writes(
      'Make a page called Parental leave in the People space with the following text: Parents can take up to twelve months.',
      [
        'CREATE_PAGE',
        { title: 'Parental leave', spaceId: 'People', body: 'Parents can take up to twelve months.' },
      ],
    ),
  ],
  [
    writes('Rename the page "First week" to "Your first week".', [
      'UPDATE_PAGE',
      { id: 'First week', title: 'Your first week' },
    ]),
  ],
  [
    writes('Replace the content of the Holiday policy page with "Thirty-two days a year."', [
      'UPDATE_PAGE',
      { id: 'Holiday policy', body: 'Thirty-two days a year.' },
    ]),
  ],
  [
    writes('Append "Book hotels through the travel portal." to the Travel expenses page.', [
      'APPEND_TO_PAGE',
      { id: 'Travel expenses', body: 'Book hotels through the travel portal.' },
    ]),
  ],
  [
    writes('Move the page Customer interviews under Roadmap.', [
      'MOVE_PAGE',
      { id: 'Customer interviews', parentId: 'Roadmap' },
    ]),
  ],
  [
    writes('Delete the page "Interview: Riverside Books".', [
      'DELETE_PAGE',
      { id: 'Interview: Riverside Books' },
    ]),
  ],

  // Labels, comments and tasks
  [
    writes('Add the labels security and compliance to the page "Decision records".', [
      'ADD_CONTENT_LABEL',
      { id: 'Decision records', labels: ['security', 'compliance'] },
    ]),
  ],
  [
    writes('Label the blog post "The new website is live" with website.', [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['website'] },
    ]),
  ],
  [
    writes('Remove the label "planning" from the Autumn campaign page.', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Autumn campaign', labels: ['planning'] },
    ]),
  ],
  [
    writes('Comment on the Roadmap page: "Can we move the reports to Q1?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Roadmap', body: 'Can we move the reports to Q1?' },
    ]),
  ],
  [
    writes('Mark the task "Book the advertisements" on the Autumn campaign page as done.', [
      'UPDATE_TASK',
      { id: 'Book the advertisements', pageId: 'Autumn campaign', status: 'complete' },
    ]),
  ],

  // Blog posts
  [
    writes(
      'Publish a blog post called "Welcome, Maria" in the People space with the text "Maria joins the design team on Monday."',
      [
        'CREATE_BLOGPOST',
        { title: 'Welcome, Maria', spaceId: 'People', body: 'Maria joins the design team on Monday.' },
      ],
    ),
  ],
  [
    writes(
      "Write a blog post in Engineering titled 'New build servers' that says 'Builds now take four minutes.'",
      [
        'CREATE_BLOGPOST',
        { title: 'New build servers', spaceId: 'Engineering', body: 'Builds now take four minutes.' },
      ],
    ),
  ],
  [
    writes('Change the title of the blog post "The new website is live" to "Our new website is live".', [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Our new website is live' },
    ]),
  ],
  [
    writes(
      'Update the blog post "What we learned from the September outage" so that its text is "A full disk stopped the queue. The alarm now rings two days earlier."',
      [
        'UPDATE_BLOGPOST',
        {
          id: 'What we learned from the September outage',
          body: 'A full disk stopped the queue. The alarm now rings two days earlier.',
        },
      ],
    ),
  ],

  // Spaces and whiteboards
  [
    writes('Create a space called Finance with the key FIN and the description "Budgets and invoices".', [
      'CREATE_SPACE',
      { name: 'Finance', key: 'FIN', description: 'Budgets and invoices' },
    ]),
  ],
  [
    writes('Create a private space named "Salary review" with the key SALREV.', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Salary review', key: 'SALREV' },
    ]),
  ],
  [writes('Delete the space with the key HR.', ['DELETE_SPACE', { space_key: 'HR' }])],
  [
    writes('Create a whiteboard called "Launch timeline" in the Marketing space.', [
      'CREATE_WHITEBOARD',
      { title: 'Launch timeline', spaceId: 'Marketing' },
    ]),
  ],

  // Properties
  [
    writes('Set a property "review-status" with the value "approved" on the page Architecture.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Architecture', key: 'review-status', value: 'approved' },
    ]),
  ],
  [
    writes('On the API guidelines page, store {"score": 8, "reviewer": "Sam"} under the key "quality".', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'API guidelines', key: 'quality', value: { score: 8, reviewer: 'Sam' } },
    ]),
  ],
  [
    writes(
      'Create a property called audience with the value "customers" on the blog post "The new website is live".',
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'audience', value: 'customers' }],
    ),
  ],
  [
    writes('Add the property "cost-center" with the value 4711 to the People space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'People', key: 'cost-center', value: 4711 },
    ]),
  ],
];
