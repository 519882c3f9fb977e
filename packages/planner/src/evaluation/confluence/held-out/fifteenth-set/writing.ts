import { type JudgedDialogue, writes } from '../judged-line.ts';

export const fifteenthSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('Create a Launch Checklist page in the Marketing space.', [
      'CREATE_PAGE',
      { title: 'Launch Checklist', spaceId: 'Marketing' },
    ]),
  ],
  [
    writes(
      "Please add a page named 'Parental leave' under Holiday policy in the People space. The text is: 'Twelve weeks at full pay.'",
      [
        'CREATE_PAGE',
        {
          title: 'Parental leave',
          parentId: 'Holiday policy',
          spaceId: 'People',
          body: 'Twelve weeks at full pay.',
        },
      ],
    ),
  ],
  [
    writes(
      'In the ENG space, create the page "On-call rota" with the text "Weeks run from Monday to Monday."',
      ['CREATE_PAGE', { title: 'On-call rota', spaceId: 'ENG', body: 'Weeks run from Monday to Monday.' }],
    ),
  ],
  [
    writes(
      'Save a new page called Pricing Ideas in the Product space as a draft, because it is not ready to publish.',
      ['CREATE_PAGE', { title: 'Pricing Ideas', spaceId: 'Product', status: 'draft' }],
    ),
  ],
  [
    writes('Rename the page Reports in the Product space to "Customer Reports".', [
      'UPDATE_PAGE',
      { id: 'Reports', title: 'Customer Reports' },
    ]),
  ],
  [
    writes("Replace the text of the Travel expenses page with 'Hand in your receipts within two weeks.'", [
      'UPDATE_PAGE',
      { id: 'Travel expenses', body: 'Hand in your receipts within two weeks.' },
    ]),
  ],
  [
    writes(
      "The conversation with Riverside Books is no longer needed. Please delete the page 'Interview: Riverside Books'.",
      ['DELETE_PAGE', { id: 'Interview: Riverside Books' }],
    ),
  ],

  // Blog posts
  [
    writes(
      "Publish a blog post titled 'Summer Party' in the People space with the text 'We meet on Friday at five in the garden.'",
      [
        'CREATE_BLOGPOST',
        { title: 'Summer Party', spaceId: 'People', body: 'We meet on Friday at five in the garden.' },
      ],
    ),
  ],
  [
    writes(
      'Write a blog post in Engineering called "Builds are twice as fast" that says "The cache is shared between all machines now." and give it the label performance.',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Builds are twice as fast',
          spaceId: 'Engineering',
          body: 'The cache is shared between all machines now.',
          labels: ['performance'],
        },
      ],
    ),
  ],
  [
    writes("Change the title of the blog post 'The new website is live' to 'Our new website is live'.", [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Our new website is live' },
    ]),
  ],
  [
    writes(
      'Please update the blog post "What we learned from the September outage" so that its text is "The disk alarm has been fixed."',
      [
        'UPDATE_BLOGPOST',
        { id: 'What we learned from the September outage', body: 'The disk alarm has been fixed.' },
      ],
    ),
  ],

  // Labels, comments and tasks
  [
    writes("Add the label 'urgent' to the Q3 Planning page.", [
      'ADD_CONTENT_LABEL',
      { id: 'Q3 Planning', labels: ['urgent'] },
    ]),
  ],
  [
    writes("Put the label 'website' on the blog post 'The new website is live'.", [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['website'] },
    ]),
  ],
  [
    writes("Remove the label 'planning' from the Autumn campaign page.", [
      'REMOVE_CONTENT_LABEL',
      { id: 'Autumn campaign', labels: ['planning'] },
    ]),
  ],
  [
    writes("Please leave the comment 'Can we move the date to October?' on the Q3 Planning page.", [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Q3 Planning', body: 'Can we move the date to October?' },
    ]),
  ],

  // Spaces and whiteboards
  [
    writes(
      "Create a new space called Customer Support with the key SUP and the description 'Everything about helping our customers.'",
      [
        'CREATE_SPACE',
        { name: 'Customer Support', key: 'SUP', description: 'Everything about helping our customers.' },
      ],
    ),
  ],
  [
    writes('I need a private space called Salary Review, and its key should be SALREV.', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Salary Review', key: 'SALREV' },
    ]),
  ],
  [writes('Delete the People space with everything in it.', ['DELETE_SPACE', { space_key: 'People' }])],
  [
    writes('Create a whiteboard called Retro Board in the Engineering space.', [
      'CREATE_WHITEBOARD',
      { title: 'Retro Board', spaceId: 'Engineering' },
    ]),
  ],
  [
    writes("Please set up a whiteboard named 'Homepage Sketches' in Marketing, under the Campaigns page.", [
      'CREATE_WHITEBOARD',
      { title: 'Homepage Sketches', spaceId: 'Marketing', parentId: 'Campaigns' },
    ]),
  ],

  // Properties
  [
    writes("Store a property on the Roadmap page with the key 'review-cycle' and the value 'quarterly'.", [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Roadmap', key: 'review-cycle', value: 'quarterly' },
    ]),
  ],
  [
    writes("Add a property named 'team-size' with the value 12 to the Engineering space.", [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Engineering', key: 'team-size', value: 12 },
    ]),
  ],
  [
    writes(
      "Give the blog post 'The new website is live' a property called 'audience' with the value 'customers'.",
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'audience', value: 'customers' }],
    ),
  ],
];
