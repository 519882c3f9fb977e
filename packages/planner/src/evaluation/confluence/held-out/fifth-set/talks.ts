import { type JudgedDialogue, reads, wonders, writes } from '../judged-line.ts';

/** Conversations of two or three lines about pages, posts and spaces. */
export const fifthSetTalks: readonly JudgedDialogue[] = [
  // What was just made
  [
    writes('Create a page titled "Vendor Review" in Marketing.', [
      'CREATE_PAGE',
      { title: 'Vendor Review', spaceId: 'Marketing' },
    ]),
    writes('Now add the label "vendors" to it.', [
      'ADD_CONTENT_LABEL',
      { id: 'Vendor Review', labels: ['vendors'] },
    ]),
    writes('Great. Move it under Campaigns, please.', [
      'MOVE_PAGE',
      { id: 'Vendor Review', parentId: 'Campaigns' },
    ]),
  ],
  [
    writes('make a private space called Acquisition Notes', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Acquisition Notes' },
    ]),
    writes('and create a page "Targets" in that space', [
      'CREATE_PAGE',
      { title: 'Targets', spaceId: 'Acquisition Notes' },
    ]),
  ],
  [
    writes('Publish a blog post "Welcome Maria" in People saying "Maria joins us on Monday."', [
      'CREATE_BLOGPOST',
      { title: 'Welcome Maria', spaceId: 'People', body: 'Maria joins us on Monday.' },
    ]),
    writes('label that post newcomers', [
      'ADD_CONTENT_LABEL',
      { id: 'Welcome Maria', labels: ['newcomers'] },
    ]),
    reads('which labels does it have now?', /newcomers/),
  ],
  [
    writes('Create a page "Error budget" in ENG with the text "Two hours a month."', [
      'CREATE_PAGE',
      { title: 'Error budget', spaceId: 'ENG', body: 'Two hours a month.' },
    ]),
    writes('Add "Agreed with Sam." at the end of the page.', [
      'APPEND_TO_PAGE',
      { id: 'Error budget', body: 'Agreed with Sam.' },
    ]),
    reads('Show me what the page says now.', /Agreed with Sam/),
  ],
  [
    writes('create a space named Data Science with key DS', [
      'CREATE_SPACE',
      { name: 'Data Science', key: 'DS' },
    ]),
    writes('Actually we do not need it. Delete the Data Science space.', [
      'DELETE_SPACE',
      { space_key: 'DS' },
    ]),
  ],
  [
    writes('Add a page "Glossary" to the Product space.', [
      'CREATE_PAGE',
      { title: 'Glossary', spaceId: 'Product' },
    ]),
    writes('Rename it to "Product glossary".', [
      'UPDATE_PAGE',
      { id: 'Glossary', title: 'Product glossary' },
    ]),
  ],

  // What was just shown
  [
    reads('Open the page "Travel expenses".', /receipts/i),
    writes('Please comment on it: "Is this still true for train tickets?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Travel expenses', body: 'Is this still true for train tickets?' },
    ]),
    reads('What comments are on that page?', /train tickets/i),
  ],
  [
    reads('what labels does the roadmap page have?', /roadmap/i),
    writes('add "2027" too', ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['2027'] }]),
  ],
  [
    reads('List the pages under Customer interviews.', /Riverside Books/),
    writes('Delete that one.', ['DELETE_PAGE', { id: 'Interview: Riverside Books' }]),
  ],
  [
    reads('Show me the blog posts of the Engineering space.', /September outage/),
    writes('Rename it to "The September outage: lessons".', [
      'UPDATE_BLOGPOST',
      { id: 'What we learned from the September outage', title: 'The September outage: lessons' },
    ]),
  ],

  // The answer to a question
  [
    wonders('Create a page called "Press contacts".'),
    writes('In Marketing.', ['CREATE_PAGE', { title: 'Press contacts', spaceId: 'Marketing' }]),
  ],
  [
    wonders('I would like to publish a blog post titled "Winter party".'),
    writes('the People space please', ['CREATE_BLOGPOST', { title: 'Winter party', spaceId: 'People' }]),
  ],
  [
    wonders('please add a label to the Architecture page'),
    writes('core', ['ADD_CONTENT_LABEL', { id: 'Architecture', labels: ['core'] }]),
  ],
  [
    wonders('Rename the Reports page.'),
    writes('"Customer reports"', ['UPDATE_PAGE', { id: 'Reports', title: 'Customer reports' }]),
  ],

  // Taken back
  [
    writes('Delete the page Decision records.', ['DELETE_PAGE', { id: 'Decision records' }]),
    writes('Oh no, wrong page. Undo that, please.', ['UNDO', {}]),
  ],
  [
    writes("add the labels 'draft' and 'internal' to Brand guidelines", [
      'ADD_CONTENT_LABEL',
      { id: 'Brand guidelines', labels: ['draft', 'internal'] },
    ]),
    writes('undo', ['UNDO', {}]),
  ],
  [
    writes('Rename "Onboarding for engineers" to "Engineering onboarding".', [
      'UPDATE_PAGE',
      { id: 'Onboarding for engineers', title: 'Engineering onboarding' },
    ]),
    writes('Add the label "new" to the Runbooks page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Runbooks', labels: ['new'] },
    ]),
    writes('Please undo everything that we did in this session.', ['UNDO', { scope: 'session' }]),
  ],

  // The same for another
  [
    writes('Label Incident response "on-call".', [
      'ADD_CONTENT_LABEL',
      { id: 'Incident response', labels: ['on-call'] },
    ]),
    writes('Do the same for Release checklist.', [
      'ADD_CONTENT_LABEL',
      { id: 'Release checklist', labels: ['on-call'] },
    ]),
  ],
  [
    writes('Create a page "Brand video" in Marketing with the text "Filmed in May."', [
      'CREATE_PAGE',
      { title: 'Brand video', spaceId: 'Marketing', body: 'Filmed in May.' },
    ]),
    writes('Sorry, it should say "Filmed in June."', [
      'UPDATE_PAGE',
      { id: 'Brand video', body: 'Filmed in June.' },
    ]),
  ],
];
