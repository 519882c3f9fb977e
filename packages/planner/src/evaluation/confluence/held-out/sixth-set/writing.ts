import { type JudgedDialogue, writes } from '../judged-line.ts';

/** One line each that changes something. */
export const sixthSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('Create a page titled "Test strategy" in the Engineering space.', [
      'CREATE_PAGE',
      { title: 'Test strategy', spaceId: 'Engineering' },
    ]),
  ],
  [
    writes(
      'Could you create a page called "Campaign retrospective" under Campaigns with the text "What went well and what did not."?',
      [
        'CREATE_PAGE',
        { title: 'Campaign retrospective', parentId: 'Campaigns', body: 'What went well and what did not.' },
      ],
    ),
  ],
  [
    writes(
      'Create a page in the People space called "Parental leave", with the text "Talk to HR three months before.", under the page "Holiday policy".',
      [
        'CREATE_PAGE',
        {
          title: 'Parental leave',
          spaceId: 'People',
          parentId: 'Holiday policy',
          body: 'Talk to HR three months before.',
        },
      ],
    ),
  ],
  [
    writes(
      'I\'d like a page with the title "Competitor overview" in the Product space. Its text should be "Three competitors, updated monthly."',
      [
        'CREATE_PAGE',
        { title: 'Competitor overview', spaceId: 'Product', body: 'Three competitors, updated monthly.' },
      ],
    ),
  ],
  [
    writes('Rename the page "Reports" in the Product space to "Customer reports".', [
      'UPDATE_PAGE',
      { id: 'Reports', title: 'Customer reports' },
    ]),
  ],
  [
    writes('Could you change the content of the Holiday policy page to "Twenty-eight days a year."?', [
      'UPDATE_PAGE',
      { id: 'Holiday policy', body: 'Twenty-eight days a year.' },
    ]),
  ],
  [
    writes(
      'Update the page "First week" in HR: the title should be "Your first week" and the text "Ask everything, every day."',
      ['UPDATE_PAGE', { id: 'First week', title: 'Your first week', body: 'Ask everything, every day.' }],
    ),
  ],
  [writes('Delete the page "Spring campaign review".', ['DELETE_PAGE', { id: 'Spring campaign review' }])],
  // Labels
  [
    writes('Please add the label "reviewed" to the Brand guidelines page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Brand guidelines', labels: ['reviewed'] },
    ]),
  ],
  [
    writes('Could you label the page "Incident response" with on-call and critical?', [
      'ADD_CONTENT_LABEL',
      { id: 'Incident response', labels: ['on-call', 'critical'] },
    ]),
  ],
  [
    writes('Add the labels alpha, beta and gamma to the "Roadmap" page in the Product space.', [
      'ADD_CONTENT_LABEL',
      { id: 'Roadmap', labels: ['alpha', 'beta', 'gamma'] },
    ]),
  ],
  // Blog posts
  [
    writes(
      'Publish a blog post in the Engineering space titled "Test environment upgraded" with the text "The new environment runs on faster machines."',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Test environment upgraded',
          spaceId: 'Engineering',
          body: 'The new environment runs on faster machines.',
        },
      ],
    ),
  ],
  [
    writes(
      'Could you create a blog post called "Welcome to the new office" in the People space with the text "We moved on Monday." and the labels office and news?',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Welcome to the new office',
          spaceId: 'People',
          body: 'We moved on Monday.',
          labels: ['office', 'news'],
        },
      ],
    ),
  ],
  [
    writes(
      'I need a draft of a blog post named "Autumn results" in Marketing with the text "Numbers follow."',
      [
        'CREATE_BLOGPOST',
        { title: 'Autumn results', spaceId: 'Marketing', body: 'Numbers follow.', status: 'draft' },
      ],
    ),
  ],
  [
    writes(
      'Change the title of the blog post "What we learned from the September outage" to "Lessons from the September outage".',
      [
        'UPDATE_BLOGPOST',
        { id: 'What we learned from the September outage', title: 'Lessons from the September outage' },
      ],
    ),
  ],
  [
    writes(
      'Could you update the blog post "The new website is live" so that its text is "The new website is online since September."?',
      [
        'UPDATE_BLOGPOST',
        { id: 'The new website is live', body: 'The new website is online since September.' },
      ],
    ),
  ],
  // Spaces and whiteboards
  [
    writes('Create a private space named "Test Sandbox" with the key TSB.', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Test Sandbox', key: 'TSB' },
    ]),
  ],
  [
    writes(
      'Create a space called "Quality Assurance" with the key QA and the description "Test plans and reports."',
      ['CREATE_SPACE', { name: 'Quality Assurance', key: 'QA', description: 'Test plans and reports.' }],
    ),
  ],
  [
    writes('Could you set up a new space named "Customer Support"?', [
      'CREATE_SPACE',
      { name: 'Customer Support' },
    ]),
  ],
  [writes('Please delete the space with the key HR.', ['DELETE_SPACE', { space_key: 'HR' }])],
  [
    writes('Create a whiteboard called "Test flow" in the Engineering space.', [
      'CREATE_WHITEBOARD',
      { title: 'Test flow', spaceId: 'Engineering' },
    ]),
  ],
  [
    writes('I need a whiteboard titled "Journey map" under the page Customer interviews in Product.', [
      'CREATE_WHITEBOARD',
      { title: 'Journey map', parentId: 'Customer interviews', spaceId: 'Product' },
    ]),
  ],
  // Properties
  [
    writes('Set a property called "review-status" with the value "approved" on the page Release checklist.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Release checklist', key: 'review-status', value: 'approved' },
    ]),
  ],
  [
    writes(
      'Could you add a property with the key "audience" and the value "external" to the blog post "The new website is live"?',
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'audience', value: 'external' }],
    ),
  ],
  [
    writes(
      'Add a space property with the key "owner" and the value {"team": "Platform"} to the Engineering space.',
      ['CREATE_SPACE_PROPERTY', { spaceId: 'Engineering', key: 'owner', value: { team: 'Platform' } }],
    ),
  ],
];
