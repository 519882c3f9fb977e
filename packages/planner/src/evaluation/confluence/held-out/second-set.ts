import { type JudgedDialogue, reads, refuses, wonders, writes } from './judged-line.ts';

/** Requests that were written after the first set was mended, and measured before anything more was. */
export const secondSet: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('can you make a page titled Security review inside the Engineering space?', [
      'CREATE_PAGE',
      { title: 'Security review', spaceId: 'Engineering' },
    ]),
  ],
  [
    writes("create a page 'Team lunch' in people with the body 'Every Thursday.'", [
      'CREATE_PAGE',
      { title: 'Team lunch', spaceId: 'people', body: 'Every Thursday.' },
    ]),
  ],
  [
    writes('Please add a new page "Press kit" beneath Campaigns.', [
      'CREATE_PAGE',
      { title: 'Press kit', parentId: 'Campaigns' },
    ]),
  ],
  [
    writes(
      'make a page called Q1 in Marketing and a page called Q2 in Product',
      ['CREATE_PAGE', { title: 'Q1', spaceId: 'Marketing' }],
      ['CREATE_PAGE', { title: 'Q2', spaceId: 'Product' }],
    ),
  ],
  [
    writes(
      'create a page called Budget in MKT, tag it finance and comment "please check" on it',
      ['CREATE_PAGE', { title: 'Budget', spaceId: 'MKT' }],
      ['ADD_CONTENT_LABEL', { id: 'Budget', labels: ['finance'] }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Budget', body: 'please check' }],
    ),
  ],
  [
    wonders('i want a new page'),
    writes('Ideas, in Product', ['CREATE_PAGE', { title: 'Ideas', spaceId: 'Product' }]),
  ],
  [writes('dlete the page Travel expenses', ['DELETE_PAGE', { id: 'Travel expenses' }])],
  [
    writes('remove the "First week" page', ['DELETE_PAGE', { id: 'First week' }]),
    writes('actually, put it back', ['UNDO|RESTORE_PAGE', {}]),
  ],
  [
    writes('Move the Reports page to Customer interviews', [
      'MOVE_PAGE',
      { id: 'Reports', parentId: 'Customer interviews' },
    ]),
  ],
  [writes('rename "Decision records" to "ADRs"', ['UPDATE_PAGE', { id: 'Decision records', title: 'ADRs' }])],
  [writes('the page Reports should be called Figures', ['UPDATE_PAGE', { id: 'Reports', title: 'Figures' }])],
  [
    writes("set the content of the Reports page to 'Nothing yet'", [
      'UPDATE_PAGE',
      { id: 'Reports', body: 'Nothing yet' },
    ]),
  ],
  [
    writes('add "See also the handbook" to the bottom of Holiday policy', [
      'APPEND_TO_PAGE',
      { id: 'Holiday policy', body: 'See also the handbook' },
    ]),
  ],
  [reads("what's written on Travel expenses?", /receipts/)],
  [reads('read Incident response to me', /stop the damage/)],
  [reads('give me the text of "API guidelines"', /Say what to send/)],
  [reads('how many pages are in the Engineering space?', /\b\d+\b/)],
  [reads('List pages under Architecture', /Decision records/)],
  [reads('who created the Roadmap page?', /Ada/)],
  [reads('who last changed Brand guidelines', /Jane/)],
  [reads('which pages has Sam written?', /Runbooks|Architecture/)],
  [reads("Sam's pages", /Runbooks|Architecture/)],
  [reads('how many versions does Q3 Planning have?', /\b1\b/)],
  [reads('which pages were changed since September 1?', /Roadmap|First week/)],
  [reads('show the newest pages in People', /First week/)],
  [reads('parent of Reports?', /Roadmap/)],
  // Search
  [reads('search "newsletter"', /Q3 Planning/)],
  [reads('do we have anything about receipts?', /Travel expenses/)],
  [reads('where is the incident runbook documented', /Incident response/)],
  // Blog
  [
    writes('post a blog entry titled "Summer party" in People: We meet at noon.', [
      'CREATE_BLOGPOST',
      { title: 'Summer party', spaceId: 'People', body: 'We meet at noon.' },
    ]),
  ],
  [
    writes('publish a blog post called Beta in Product', [
      'CREATE_BLOGPOST',
      { title: 'Beta', spaceId: 'Product' },
    ]),
    writes('delete that post', ['DELETE_BLOGPOST', { id: 'Beta' }]),
  ],
  [reads('how many blog posts are there?', /\b2\b/)],
  [reads('show me blog posts from Marketing', /website/)],
  // Comments
  [
    writes('reply "Done" … no, just comment "Done" on Release checklist', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Release checklist', body: 'Done' },
    ]),
  ],
  [
    writes('write a comment under Reports that says "Needs numbers"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Reports', body: 'Needs numbers' },
    ]),
    reads('show me the comments on that page', /Needs numbers/),
  ],
  [reads('does Roadmap have comments?', /no comments/)],
  // Labels
  [
    writes('add labels red, green and blue to Brand guidelines', [
      'ADD_CONTENT_LABEL',
      { id: 'Brand guidelines', labels: ['red', 'green', 'blue'] },
    ]),
  ],
  [
    writes('label the Roadmap page "big-picture"', [
      'ADD_CONTENT_LABEL',
      { id: 'Roadmap', labels: ['big-picture'] },
    ]),
    writes('do it for Reports too', ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['big-picture'] }]),
  ],
  [
    writes('take the runbook label off Incident response', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Incident response', labels: ['runbook'] },
    ]),
  ],
  [
    writes('remove all the labels of Autumn campaign', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Autumn campaign', labels: ['campaign', 'planning'] },
    ]),
  ],
  [reads("Roadmap's labels?", /roadmap/)],
  [reads('list everything labelled onboarding', /First week/)],
  [
    reads('show pages tagged research', /Riverside/),
    writes(
      'tag them all with q3',
      ['ADD_CONTENT_LABEL', { id: 'Customer interviews', labels: ['q3'] }],
      ['ADD_CONTENT_LABEL', { id: 'Interview: Riverside Books', labels: ['q3'] }],
    ),
  ],
  // Files and tasks
  [
    writes('upload a file called plan.txt with the text "step one" to the Reports page', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Reports', fileName: 'plan.txt', text: 'step one' },
    ]),
    reads('what does the file plan.txt on Reports say?', /step one/),
  ],
  [reads('any attachments on Roadmap?', /no attachments/)],
  [
    writes('mark the task "Book the advertisements" as done', [
      'UPDATE_TASK',
      { id: 'Book the advertisements', status: 'complete' },
    ]),
  ],
  [reads('how many open tasks are there', /\b1\b/)],
  [reads('which tasks are on the Autumn campaign page', /Choose the motif/)],
  // Spaces and the rest
  [
    writes('create a space named "Customer Success"', ['CREATE_SPACE', { name: 'Customer Success' }]),
    writes('add a page called Welcome there', [
      'CREATE_PAGE',
      { title: 'Welcome', spaceId: 'Customer Success' },
    ]),
  ],
  [reads('list spaces', /Engineering/)],
  [reads('what is the Engineering space for?', /build and run/)],
  [
    writes('start a whiteboard named Journey map in Marketing', [
      'CREATE_WHITEBOARD',
      { title: 'Journey map', spaceId: 'Marketing' },
    ]),
  ],
  [reads('is the page Roadmap restricted?', /everybody|no one|nobody/)],
  [reads('who is Jane?', /Jane Doe/)],
  [reads('whoami', /Ada/)],
  [
    writes('delete Reports', ['DELETE_PAGE', { id: 'Reports' }]),
    writes('delete Travel expenses', ['DELETE_PAGE', { id: 'Travel expenses' }]),
    writes('undo everything', ['UNDO', { scope: 'session' }]),
  ],
  // Outside, or too little
  [refuses('how is the stock market doing')],
  [refuses('call me a taxi')],
  [refuses('translate the word house')],
  [wonders('rename the page')],
];
