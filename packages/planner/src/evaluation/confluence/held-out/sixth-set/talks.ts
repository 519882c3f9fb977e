import { type JudgedDialogue, reads, wonders, writes } from '../judged-line.ts';

/** Conversations about pages, blog posts and spaces. */
export const sixthSetTalks: readonly JudgedDialogue[] = [
  // What was made or read in the line before
  [
    writes('Create a page called "Regression tests" in Engineering.', [
      'CREATE_PAGE',
      { title: 'Regression tests', spaceId: 'Engineering' },
    ]),
    writes('Add the labels testing and weekly to it.', [
      'ADD_CONTENT_LABEL',
      { id: 'Regression tests', labels: ['testing', 'weekly'] },
    ]),
    reads('Which labels does the page have now?', /(?=[\s\S]*testing)(?=[\s\S]*weekly)/i),
  ],
  [
    writes('Create a page titled "Trade fairs" in the Marketing space.', [
      'CREATE_PAGE',
      { title: 'Trade fairs', spaceId: 'Marketing' },
    ]),
    writes('Now I need a page "Frankfurt" under that page, with the text "October 14 to 18."', [
      'CREATE_PAGE',
      { title: 'Frankfurt', parentId: 'Trade fairs', body: 'October 14 to 18.' },
    ]),
    reads('Could you list the child pages of Trade fairs?', /Frankfurt/),
    writes('Please undo everything you did in this conversation.', ['UNDO', { scope: 'session' }]),
  ],
  [
    writes('Create a page called "Interview guide" in Product with the text "Listen first."', [
      'CREATE_PAGE',
      { title: 'Interview guide', spaceId: 'Product', body: 'Listen first.' },
    ]),
    writes('Could you create another page called "Interview schedule" in the same space?', [
      'CREATE_PAGE',
      { title: 'Interview schedule', spaceId: 'Product' },
    ]),
    writes(
      'Add the label "interviews" to both pages.',
      ['ADD_CONTENT_LABEL', { id: 'Interview guide', labels: ['interviews'] }],
      ['ADD_CONTENT_LABEL', { id: 'Interview schedule', labels: ['interviews'] }],
    ),
  ],
  [
    reads('Search for "receipts" in the People space.', /Travel expenses/),
    writes('Please add the label "finance" to that page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Travel expenses', labels: ['finance'] },
    ]),
  ],
  [
    reads('Show me the page "Sign-in without passwords".', /in progress/i),
    reads('Which labels does it have?', /roadmap/i),
    reads('And which page is above it?', /Roadmap/),
  ],
  [
    reads('List the blog posts in the Marketing space.', /new website is live/i),
    reads('How many likes does that post have?', /\b(0|no|none|nobody|zero)\b/i),
    writes('Please add the label "press" to it.', [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['press'] },
    ]),
  ],
  [
    writes('Replace the text of the page "Architecture" with "One service, one owner."', [
      'UPDATE_PAGE',
      { id: 'Architecture', body: 'One service, one owner.' },
    ]),
    reads('How many versions does this page have now?', /\b(2|two)\b/i),
    reads('Show me version 1 of it.', /one database for each service/i),
  ],
  [
    writes('Create a blog post titled "Test week" in Engineering with the text "It starts on Monday."', [
      'CREATE_BLOGPOST',
      { title: 'Test week', spaceId: 'Engineering', body: 'It starts on Monday.' },
    ]),
    writes('Change its text to "It starts on Tuesday."', [
      'UPDATE_BLOGPOST',
      { id: 'Test week', body: 'It starts on Tuesday.' },
    ]),
    reads('What did version 1 of this blog post say?', /starts on Monday/i),
    reads('How many versions are there?', /\b(2|two)\b/i),
  ],
  [
    writes('Create a space named "Audit 2027" with the key AUD.', [
      'CREATE_SPACE',
      { name: 'Audit 2027', key: 'AUD' },
    ]),
    writes('Create a page called "Scope" in this space with the text "Security and privacy."', [
      'CREATE_PAGE',
      { title: 'Scope', spaceId: 'AUD', body: 'Security and privacy.' },
    ]),
    reads('Which pages are in the space now?', /Scope/),
  ],
  [
    writes('I need a private space called "Prototype Lab" with the key LAB.', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Prototype Lab', key: 'LAB' },
    ]),
    writes('Create a whiteboard "First ideas" in it.', [
      'CREATE_WHITEBOARD',
      { title: 'First ideas', spaceId: 'LAB' },
    ]),
    writes('We no longer need it. Could you delete the space LAB?', ['DELETE_SPACE', { space_key: 'LAB' }]),
  ],
  // Taking back
  [
    writes('Rename the page "Runbooks" to "Operations handbook".', [
      'UPDATE_PAGE',
      { id: 'Runbooks', title: 'Operations handbook' },
    ]),
    writes('Please undo that.', ['UNDO', {}]),
  ],
  [
    writes('Delete the page "Autumn campaign" in Marketing.', ['DELETE_PAGE', { id: 'Autumn campaign' }]),
    writes('That was the wrong page. Could you undo the deletion?', ['UNDO', {}]),
  ],
  // Asked back, then answered
  [
    wonders('Create a page in the Marketing space.'),
    writes('The title is "Event calendar".', [
      'CREATE_PAGE',
      { title: 'Event calendar', spaceId: 'Marketing' },
    ]),
  ],
  [
    wonders('I need a page called "Severity levels" with the text "From 1 to 4."'),
    writes('In the Engineering space, please.', [
      'CREATE_PAGE',
      { title: 'Severity levels', spaceId: 'Engineering', body: 'From 1 to 4.' },
    ]),
  ],
  [
    wonders('Could you add a label to the Holiday policy page?'),
    writes('Use the label "hr-2027".', ['ADD_CONTENT_LABEL', { id: 'Holiday policy', labels: ['hr-2027'] }]),
    reads('Which labels does the page have?', /(?=[\s\S]*hr-2027)(?=[\s\S]*policy)/i),
  ],
  [
    wonders('Create a whiteboard called "Risk board".'),
    writes('Put it into the Product space.', [
      'CREATE_WHITEBOARD',
      { title: 'Risk board', spaceId: 'Product' },
    ]),
  ],
];
