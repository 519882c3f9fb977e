import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const fifteenthSetTalks: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('Create a page called Sprint 14 in the Engineering space.', [
      'CREATE_PAGE',
      { title: 'Sprint 14', spaceId: 'Engineering' },
    ]),
    writes('Add the label sprint to it.', ['ADD_CONTENT_LABEL', { id: 'Sprint 14', labels: ['sprint'] }]),
    writes("Set the text of that page to 'The goal is a faster login.'", [
      'UPDATE_PAGE',
      { id: 'Sprint 14', body: 'The goal is a faster login.' },
    ]),
  ],
  [
    reads('What does the Holiday policy page say?', /Thirty days a year/),
    writes("Please change its text to 'Thirty-two days a year. Ask your team first.'", [
      'UPDATE_PAGE',
      { id: 'Holiday policy', body: 'Thirty-two days a year. Ask your team first.' },
    ]),
    reads('Which version is the page now?', /\b2\b/),
  ],
  [
    writes('Create a page called Interview Guide in the People space.', [
      'CREATE_PAGE',
      { title: 'Interview Guide', spaceId: 'People' },
    ]),
    writes(
      "Create another page in the same space, called Interview Questions, with the text 'Why do you want to work here?'",
      [
        'CREATE_PAGE',
        { title: 'Interview Questions', spaceId: 'People', body: 'Why do you want to work here?' },
      ],
    ),
    writes(
      'Add the label hiring to both pages.',
      ['ADD_CONTENT_LABEL', { id: 'Interview Guide', labels: ['hiring'] }],
      ['ADD_CONTENT_LABEL', { id: 'Interview Questions', labels: ['hiring'] }],
    ),
  ],
  [
    reads('Which pages are under Campaigns?', /(?=[\s\S]*Autumn campaign)(?=[\s\S]*Spring campaign review)/),
    writes('Create a page called Winter campaign under the same page.', [
      'CREATE_PAGE',
      { title: 'Winter campaign', parentId: 'Campaigns' },
    ]),
    writes('Give the new page the labels campaign and winter.', [
      'ADD_CONTENT_LABEL',
      { id: 'Winter campaign', labels: ['campaign', 'winter'] },
    ]),
  ],
  [
    writes('Move the Customer interviews page under Roadmap.', [
      'MOVE_PAGE',
      { id: 'Customer interviews', parentId: 'Roadmap' },
    ]),
    reads('Which pages are under Roadmap now?', /(?=[\s\S]*Customer interviews)(?=[\s\S]*Reports)/),
  ],
  [
    reads(
      "Find the pages with the label 'research'.",
      /(?=[\s\S]*Customer interviews)(?=[\s\S]*Riverside Books)/,
    ),
    writes(
      "Please add the label 'customers' to both of them.",
      ['ADD_CONTENT_LABEL', { id: 'Customer interviews', labels: ['customers'] }],
      ['ADD_CONTENT_LABEL', { id: 'Interview: Riverside Books', labels: ['customers'] }],
    ),
  ],
  [
    reads('Who created the Architecture page?', /Sam Lee/),
    reads('And which pages are below it?', /(?=[\s\S]*API guidelines)(?=[\s\S]*Decision records)/),
  ],

  // A blog post and its versions
  [
    writes(
      "Publish a blog post called 'Release 2.4 is out' in Engineering that says 'Signing in is faster.'",
      [
        'CREATE_BLOGPOST',
        { title: 'Release 2.4 is out', spaceId: 'Engineering', body: 'Signing in is faster.' },
      ],
    ),
    writes("Change the text of the post to 'Signing in is faster, and reports load at once.'", [
      'UPDATE_BLOGPOST',
      { id: 'Release 2.4 is out', body: 'Signing in is faster, and reports load at once.' },
    ]),
    reads('How many versions does it have now?', /\b(2|two)\b/i),
    reads('What did version 1 say?', /Signing in is faster/),
  ],

  // Comments and tasks
  [
    writes("Comment on the Architecture page: 'The diagram is out of date.'", [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Architecture', body: 'The diagram is out of date.' },
    ]),
    reads('Which comments does that page have?', /The diagram is out of date/),
    writes('Please delete that comment.', ['DELETE_COMMENT', { id: '#1' }]),
  ],
  [
    reads('Which tasks on the Autumn campaign page are still open?', /Book the advertisements/),
    writes('That one is finished. Please mark it as done.', [
      'UPDATE_TASK',
      { id: 'Book the advertisements', status: 'complete', pageId: 'Autumn campaign' },
    ]),
  ],

  // Undo
  [
    writes('Delete the page Spring campaign review.', ['DELETE_PAGE', { id: 'Spring campaign review' }]),
    writes('That was a mistake. Please undo it.', ['UNDO', {}]),
  ],
  [
    writes('Add the label obsolete to the Decision records page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Decision records', labels: ['obsolete'] },
    ]),
    writes('Undo that.', ['UNDO', {}]),
    reads('Which labels does the page have now?', /architecture/),
  ],

  // A space
  [
    writes('Create a space called Design with the key DSN.', [
      'CREATE_SPACE',
      { name: 'Design', key: 'DSN' },
    ]),
    writes("Create a page called Style Guide in it, with the text 'We use one typeface.'", [
      'CREATE_PAGE',
      { title: 'Style Guide', spaceId: 'DSN', body: 'We use one typeface.' },
    ]),
    writes("Now create a whiteboard called 'Icon Ideas' in the same space.", [
      'CREATE_WHITEBOARD',
      { title: 'Icon Ideas', spaceId: 'DSN' },
    ]),
    reads('Which pages does the Design space have?', /Style Guide/),
  ],
];
