import { type JudgedDialogue, writes } from '../judged-line.ts';

export const tenthSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes(
      "Create a page called 'Partner programme' in the Marketing space with the text 'Draft of our partner offers.'",
      [
        'CREATE_PAGE',
        { title: 'Partner programme', spaceId: 'Marketing', body: 'Draft of our partner offers.' },
      ],
    ),
  ],
  [
    writes('I need a page named "On-call rota" under Runbooks in the Engineering space.', [
      'CREATE_PAGE',
      { title: 'On-call rota', spaceId: 'Engineering', parentId: 'Runbooks' },
    ]),
  ],
  [
    writes('Create a design documentation page in the product space.', [
      'CREATE_PAGE',
      { title: 'Design documentation', spaceId: 'product' },
    ]),
  ],
  [
    writes("Please rename the page Decision records to 'Architecture decisions'.", [
      'UPDATE_PAGE',
      { id: 'Decision records', title: 'Architecture decisions' },
    ]),
  ],
  [
    writes('Replace the text of the Holiday policy page with "Everybody has thirty-two days a year."', [
      'UPDATE_PAGE',
      { id: 'Holiday policy', body: 'Everybody has thirty-two days a year.' },
    ]),
  ],
  [writes("Delete the page 'Spring campaign review'.", ['DELETE_PAGE', { id: 'Spring campaign review' }])],
  [
    writes('Could you move the First week page from the People space to the trash, please?', [
      'DELETE_PAGE',
      { id: 'First week', space: 'People' },
    ]),
  ],
  // Labels
  [
    writes('Add the labels finance and receipts to the Travel expenses page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Travel expenses', labels: ['finance', 'receipts'] },
    ]),
  ],
  [
    writes("Can you label the blog post 'The new website is live' with website?", [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['website'] },
    ]),
  ],
  // Blog posts
  [
    writes(
      "Publish a blog post in the People space titled 'Summer party' with the text 'The photos are in the shared album.'",
      [
        'CREATE_BLOGPOST',
        { title: 'Summer party', spaceId: 'People', body: 'The photos are in the shared album.' },
      ],
    ),
  ],
  [
    writes(
      'Can you write a blog post called "Campaign kick-off" in Marketing that says "We start on Monday." and has the labels campaign and news?',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Campaign kick-off',
          spaceId: 'Marketing',
          body: 'We start on Monday.',
          labels: ['campaign', 'news'],
        },
      ],
    ),
  ],
  [
    writes("Change the title of the blog post 'The new website is live' to 'Our new website is online'.", [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Our new website is online' },
    ]),
  ],
  [
    writes(
      'Update the blog post "What we learned from the September outage" in the Engineering space so that its text is "The queue has an alarm now."',
      [
        'UPDATE_BLOGPOST',
        { id: 'What we learned from the September outage', body: 'The queue has an alarm now.' },
      ],
    ),
  ],
  // Spaces
  [
    writes(
      "Create a new space called Customer Support with the key CS and the description 'Everything for the help desk.'",
      ['CREATE_SPACE', { name: 'Customer Support', key: 'CS', description: 'Everything for the help desk.' }],
    ),
  ],
  [
    writes('I need a space named Legal, its key should be LGL.', [
      'CREATE_SPACE',
      { name: 'Legal', key: 'LGL' },
    ]),
  ],
  [
    writes('Make a private space named Salary Review with the key SALREV.', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Salary Review', key: 'SALREV' },
    ]),
  ],
  [writes('Create a private space for budget drafts.', ['CREATE_PRIVATE_SPACE', { name: 'Budget drafts' }])],
  [writes('I want the space with the key PROD to be deleted.', ['DELETE_SPACE', { space_key: 'PROD' }])],
  // Properties
  [
    writes("Store the property review-status with the value 'approved' on the Brand guidelines page.", [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Brand guidelines', key: 'review-status', value: 'approved' },
    ]),
  ],
  [
    writes(
      'On the Roadmap page, create a content property with the key team-info and the value {"team": "platform", "size": 4}.',
      [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Roadmap', key: 'team-info', value: { team: 'platform', size: 4 } },
      ],
    ),
  ],
  [
    writes("Please set a property called reviewed to true on the blog post 'The new website is live'.", [
      'CREATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', key: 'reviewed', value: true },
    ]),
  ],
  [
    writes('Add a property named theme with the value dark to the Engineering space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Engineering', key: 'theme', value: 'dark' },
    ]),
  ],
  // Whiteboards
  [
    writes("Create a whiteboard called 'Sprint retrospective' in the Engineering space.", [
      'CREATE_WHITEBOARD',
      { title: 'Sprint retrospective', spaceId: 'Engineering' },
    ]),
  ],
  [
    writes("I'd like to have a whiteboard named Customer journey under the Customer interviews page.", [
      'CREATE_WHITEBOARD',
      { title: 'Customer journey', parentId: 'Customer interviews' },
    ]),
  ],
];
