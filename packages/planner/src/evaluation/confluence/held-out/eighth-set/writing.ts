import { type JudgedDialogue, writes } from '../judged-line.ts';

export const eighthSetWriting: readonly JudgedDialogue[] = [
  // Labels
  [
    writes('Put the labels urgent and q4 on the Release checklist page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Release checklist', labels: ['urgent', 'q4'] },
    ]),
  ],
  [
    writes('Tag the blog post "The new website is live" with launch.', [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['launch'] },
    ]),
  ],
  // Blog posts
  [
    writes(
      'Post a blog entry titled "Payments are back" in ENG that says "The queue is empty and every order went through." Label it incident and payments.',
      [
        'CREATE_BLOGPOST',
        {
          spaceId: 'ENG',
          title: 'Payments are back',
          body: 'The queue is empty and every order went through.',
          labels: ['incident', 'payments'],
        },
      ],
    ),
  ],
  [
    writes(
      'Write a draft blog post called "Autumn numbers" in Marketing with the text "Reach is up by a tenth." Do not publish it yet.',
      [
        'CREATE_BLOGPOST',
        { spaceId: 'Marketing', title: 'Autumn numbers', body: 'Reach is up by a tenth.', status: 'draft' },
      ],
    ),
  ],
  [
    writes(
      'Store a property named reviewed with the value true on the blog post "What we learned from the September outage".',
      [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'What we learned from the September outage', key: 'reviewed', value: true },
      ],
    ),
  ],
  [
    writes('Change the title of the blog post "The new website is live" to "Our new website is live".', [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Our new website is live' },
    ]),
  ],
  // Pages
  [
    writes(
      'Create a page called "Error budget" in ENG under Runbooks with the text "We may fail 43 minutes a month."',
      [
        'CREATE_PAGE',
        {
          spaceId: 'ENG',
          parentId: 'Runbooks',
          title: 'Error budget',
          body: 'We may fail 43 minutes a month.',
        },
      ],
    ),
  ],
  [
    writes('New page in People: title "Parental leave", body "Sixteen weeks, fully paid."', [
      'CREATE_PAGE',
      { spaceId: 'People', title: 'Parental leave', body: 'Sixteen weeks, fully paid.' },
    ]),
  ],
  [
    writes('Save a page named "Pricing ideas" in the Product space as a draft.', [
      'CREATE_PAGE',
      { spaceId: 'Product', title: 'Pricing ideas', status: 'draft' },
    ]),
  ],
  [
    writes('Set a page property on Architecture: key owner, value "Sam Lee".', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Architecture', key: 'owner', value: 'Sam Lee' },
    ]),
  ],
  [
    writes('Delete the page "Spring campaign review" from Marketing.', [
      'DELETE_PAGE',
      { id: 'Spring campaign review' },
    ]),
  ],
  [
    writes('Rename the page First week to "Your first week".', [
      'UPDATE_PAGE',
      { id: 'First week', title: 'Your first week' },
    ]),
  ],
  [
    writes('Update Travel expenses so that it reads "Hand in receipts within two weeks."', [
      'UPDATE_PAGE',
      { id: 'Travel expenses', body: 'Hand in receipts within two weeks.' },
    ]),
  ],
  [
    writes(
      'Update the Reports page in PROD: new title "Customer reports", new text "Numbers that managers can use."',
      ['UPDATE_PAGE', { id: 'Reports', title: 'Customer reports', body: 'Numbers that managers can use.' }],
    ),
  ],
  // Spaces
  [
    writes(
      'Make a private space called "Salary review" with the key SALREV and the description "Numbers before they are final".',
      [
        'CREATE_PRIVATE_SPACE',
        { name: 'Salary review', key: 'SALREV', description: 'Numbers before they are final' },
      ],
    ),
  ],
  [
    writes('I need a space that only I can see, called Scratchpad.', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Scratchpad' },
    ]),
  ],
  [
    writes('Create a space named "Data Platform" with the key DATA.', [
      'CREATE_SPACE',
      { name: 'Data Platform', key: 'DATA' },
    ]),
  ],
  [
    writes('Set up a new space "Legal", key LEGAL, with the description "Contracts and licences".', [
      'CREATE_SPACE',
      { name: 'Legal', key: 'LEGAL', description: 'Contracts and licences' },
    ]),
  ],
  [
    writes('Give the Engineering space a property called oncall with the value {"team": "platform"}.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Engineering', key: 'oncall', value: { team: 'platform' } },
    ]),
  ],
  [writes('Delete the whole People space, key HR.', ['DELETE_SPACE', { space_key: 'HR' }])],
  // Whiteboards
  [
    writes('Start a whiteboard called "Queue redesign" in the Engineering space.', [
      'CREATE_WHITEBOARD',
      { spaceId: 'Engineering', title: 'Queue redesign' },
    ]),
  ],
  [
    writes('Add a whiteboard titled "Interview themes" under the page Customer interviews.', [
      'CREATE_WHITEBOARD',
      { parentId: 'Customer interviews', title: 'Interview themes' },
    ]),
  ],
];
