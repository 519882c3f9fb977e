import { type JudgedDialogue, writes } from '../judged-line.ts';

/** Single sentences after which something is otherwise. */
export const fifthSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('Please create a page titled "Webinar Plan" in the Marketing space.', [
      'CREATE_PAGE',
      { title: 'Webinar Plan', spaceId: 'Marketing' },
    ]),
  ],
  [
    writes('new page "On-call handbook" under Runbooks, body: "Phone first, then chat."', [
      'CREATE_PAGE',
      { title: 'On-call handbook', parentId: 'Runbooks', body: 'Phone first, then chat.' },
    ]),
  ],
  [
    writes(
      "I'd like you to write up a page in HR named Parental leave that says: Both parents get twelve weeks.",
      ['CREATE_PAGE', { title: 'Parental leave', spaceId: 'HR', body: 'Both parents get twelve weeks.' }],
    ),
  ],
  [
    writes('could you set up a draft page in engineering called Database migration', [
      'CREATE_PAGE',
      { title: 'Database migration', spaceId: 'engineering', status: 'draft' },
    ]),
  ],
  [
    writes(
      'Since we changed the process last week, please rename the "Release checklist" page to "Release and rollback checklist".',
      ['UPDATE_PAGE', { id: 'Release checklist', title: 'Release and rollback checklist' }],
    ),
  ],
  [
    writes('Update the Travel expenses page so that it says "Hand in receipts within two weeks."', [
      'UPDATE_PAGE',
      { id: 'Travel expenses', body: 'Hand in receipts within two weeks.' },
    ]),
  ],
  [
    writes("replace the content of 'Decision records' with 'One page per decision.'", [
      'UPDATE_PAGE',
      { id: 'Decision records', body: 'One page per decision.' },
    ]),
  ],
  [
    writes(
      'Please add the sentence "The autumn offer ends on Sunday." at the end of the Autumn campaign page.',
      ['APPEND_TO_PAGE', { id: 'Autumn campaign', body: 'The autumn offer ends on Sunday.' }],
    ),
  ],
  [
    writes('append to first week: Wednesday: lunch with the founders', [
      'APPEND_TO_PAGE',
      { id: 'First week', body: 'Wednesday: lunch with the founders' },
    ]),
  ],
  [
    writes('The spring campaign review is not needed any more, please delete this page.', [
      'DELETE_PAGE',
      { id: 'Spring campaign review' },
    ]),
  ],
  [
    writes('Move the Release checklist page so it sits directly under Engineering instead of Runbooks.', [
      'MOVE_PAGE',
      { id: 'Release checklist', parentId: 'Engineering' },
    ]),
  ],

  // Labels
  [
    writes("Add the label 'urgent' to the Roadmap page in the Product space.", [
      'ADD_CONTENT_LABEL',
      { id: 'Roadmap', labels: ['urgent'] },
    ]),
  ],
  [
    writes('tag holiday policy with 2026 and benefits', [
      'ADD_CONTENT_LABEL',
      { id: 'Holiday policy', labels: ['2026', 'benefits'] },
    ]),
  ],
  [
    writes('Could you please label the blog post "The new website is live" as "web"?', [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['web'] },
    ]),
  ],
  [
    writes("The label 'planning' should come off Autumn campaign.", [
      'REMOVE_CONTENT_LABEL',
      { id: 'Autumn campaign', labels: ['planning'] },
    ]),
  ],

  // Blog posts
  [
    writes(
      'Publish a blog post titled "Team Meeting Summary" in Engineering with the text "We agreed to ship on Friday."',
      [
        'CREATE_BLOGPOST',
        { title: 'Team Meeting Summary', spaceId: 'Engineering', body: 'We agreed to ship on Friday.' },
      ],
    ),
  ],
  [
    writes("post to the marketing blog: title 'Trade fair recap', body 'We met 200 visitors.'", [
      'CREATE_BLOGPOST',
      { title: 'Trade fair recap', spaceId: 'marketing', body: 'We met 200 visitors.' },
    ]),
  ],
  [
    writes('Rename the blog post "The new website is live" to "Our new website".', [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Our new website' },
    ]),
  ],
  [
    writes(
      'Please change what the blog post "What we learned from the September outage" says to "The disk was full. Now we get an alarm."',
      [
        'UPDATE_BLOGPOST',
        { id: 'What we learned from the September outage', body: 'The disk was full. Now we get an alarm.' },
      ],
    ),
  ],

  // Spaces and whiteboards
  [
    writes('Create a private space called "Hiring Drafts".', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Hiring Drafts' },
    ]),
  ],
  [
    writes('i need a private space named Board Papers with key BOARD, only for me', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Board Papers', key: 'BOARD' },
    ]),
  ],
  [
    writes(
      'Create a new space "Customer Support" with the key CS and the description "Everything the support team needs."',
      [
        'CREATE_SPACE',
        { name: 'Customer Support', key: 'CS', description: 'Everything the support team needs.' },
      ],
    ),
  ],
  [writes('Please delete the People space, we do not use it.', ['DELETE_SPACE', { space_key: 'HR' }])],
  [
    writes('Create a whiteboard called "Sprint Retro" in the Engineering space', [
      'CREATE_WHITEBOARD',
      { title: 'Sprint Retro', spaceId: 'Engineering' },
    ]),
  ],

  // Properties
  [
    writes('Store a property on the Roadmap page with key "review-status" and value {"state": "approved"}.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Roadmap', key: 'review-status', value: { state: 'approved' } },
    ]),
  ],
  [
    writes("add a property 'audience' with value 'customers' to the blog post 'The new website is live'", [
      'CREATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', key: 'audience', value: 'customers' },
    ]),
  ],
  [
    writes('Set a space property on Engineering: key theme, value {"color": "blue"}', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Engineering', key: 'theme', value: { color: 'blue' } },
    ]),
  ],

  // Comments, tasks and files
  [
    writes('Leave a comment on Q3 Planning: "Can we get the final numbers by Friday?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Q3 Planning', body: 'Can we get the final numbers by Friday?' },
    ]),
  ],
  [
    writes('on the Reports page, put an inline comment on "their managers" saying "Which ones?"', [
      'CREATE_INLINE_COMMENT',
      { pageId: 'Reports', inlineCommentProperties: 'their managers', body: 'Which ones?' },
    ]),
  ],
  [
    writes('Mark the task "Book the advertisements" on the Autumn campaign page as done.', [
      'UPDATE_TASK',
      { id: 'Book the advertisements', pageId: 'Autumn campaign', status: 'complete' },
    ]),
  ],
];
