import { asks, type Dialogue, does, tells } from '../expectation.ts';

/** Pages made, in many words. */
export const creatingPages: readonly Dialogue[] = [
  [
    does('create a project documentation page in marketing space', [
      'CREATE_PAGE',
      { title: 'Project documentation', spaceId: 'marketing' },
    ]),
  ],
  [does('Create a page titled "Launch" in MKT', ['CREATE_PAGE', { title: 'Launch', spaceId: 'MKT' }])],
  [
    does('CREATE A PAGE CALLED Launch IN MARKETING', [
      'CREATE_PAGE',
      { title: 'Launch', spaceId: 'MARKETING' },
    ]),
  ],
  [
    does('Hi! Could you please make a new page named ‘Style guide’ in the engineering space? Thanks!', [
      'CREATE_PAGE',
      { title: 'Style guide', spaceId: 'engineering' },
    ]),
  ],
  [does("new page 'Retro notes' in ENG", ['CREATE_PAGE', { title: 'Retro notes', spaceId: 'ENG' }])],
  [does('page called Parking in HR please', ['CREATE_PAGE', { title: 'Parking', spaceId: 'HR' }])],
  [
    does('add a page called "Research and development" to Product', [
      'CREATE_PAGE',
      { title: 'Research and development', spaceId: 'Product' },
    ]),
  ],
  [
    does('create a page called Research and Development in Product', [
      'CREATE_PAGE',
      { title: 'Research and Development', spaceId: 'Product' },
    ]),
  ],
  [
    does('create a page called "What to do in an emergency" in HR', [
      'CREATE_PAGE',
      { title: 'What to do in an emergency', spaceId: 'HR' },
    ]),
  ],
  [
    does('create a page called Guide to Travel in HR', [
      'CREATE_PAGE',
      { title: 'Guide to Travel', spaceId: 'HR' },
    ]),
  ],
  [
    does('make a page titled Plans for 2027 in the Marketing space', [
      'CREATE_PAGE',
      { title: 'Plans for 2027', spaceId: 'Marketing' },
    ]),
  ],
  [
    does(
      'create a page in Engineering called "On-call" with the text "Call Sam first. Then write it down."',
      [
        'CREATE_PAGE',
        { title: 'On-call', spaceId: 'Engineering', body: 'Call Sam first. Then write it down.' },
      ],
    ),
  ],
  [
    does('create a page called Rules in HR saying Be kind. Be on time. Delete nothing.', [
      'CREATE_PAGE',
      { title: 'Rules', spaceId: 'HR', body: 'Be kind. Be on time. Delete nothing.' },
    ]),
  ],
  [
    does('create a page called Steps in Engineering with the content:\n# Steps\n\n* build\n* test', [
      'CREATE_PAGE',
      { title: 'Steps', spaceId: 'Engineering', body: '# Steps\n\n* build\n* test' },
    ]),
  ],
  [does('drop a note page called Lunch in HR', ['CREATE_PAGE', { title: 'Lunch', spaceId: 'HR' }])],
  [
    does('add a child page called Winter campaign under Campaigns', [
      'CREATE_PAGE',
      { title: 'Winter campaign', parentId: 'Campaigns' },
    ]),
  ],
  [
    does('create a page named Postmortems under the Runbooks page in engineering', [
      'CREATE_PAGE',
      { title: 'Postmortems', parentId: 'Runbooks', spaceId: 'engineering' },
    ]),
  ],
  [
    does('create a subpage of Roadmap called Ideas', [
      'CREATE_PAGE',
      { title: 'Ideas', parentId: 'Roadmap' },
    ]),
  ],
  [
    does(
      'create a page called Ideas in HR with labels a and b',
      ['CREATE_PAGE', { title: 'Ideas', spaceId: 'HR' }],
      ['ADD_CONTENT_LABEL', { id: '#Ideas', labels: ['a', 'b'] }],
    ),
  ],
  [
    does(
      'Create a page called Ideas in HR tagged urgent',
      ['CREATE_PAGE', { title: 'Ideas', spaceId: 'HR' }],
      ['ADD_CONTENT_LABEL', { id: '#Ideas', labels: ['urgent'] }],
    ),
  ],
  [
    does(
      'create a page called Alpha in Marketing and a page called Beta in Product',
      ['CREATE_PAGE', { title: 'Alpha', spaceId: 'Marketing' }],
      ['CREATE_PAGE', { title: 'Beta', spaceId: 'Product' }],
    ),
  ],
  [
    does(
      'make three pages in HR: One, Two and Three',
      ['CREATE_PAGE', { title: 'One', spaceId: 'HR' }],
      ['CREATE_PAGE', { title: 'Two', spaceId: 'HR' }],
      ['CREATE_PAGE', { title: 'Three', spaceId: 'HR' }],
    ),
  ],
  [
    does('I need a meeting notes page in the product space', [
      'CREATE_PAGE',
      { title: 'Meeting notes', spaceId: 'product' },
    ]),
  ],
  [
    does('we want a draft page called Salary bands in HR', [
      'CREATE_PAGE',
      { title: 'Salary bands', spaceId: 'HR', status: 'draft' },
    ]),
  ],
  [asks('create a page', /called.*space/)],
  [
    asks('create a page called Orphan', /which space/),
    does('marketing', ['CREATE_PAGE', { title: 'Orphan', spaceId: 'marketing' }]),
  ],
  [
    asks('create a page called Orphan', /which space/),
    does('put it under Campaigns', ['CREATE_PAGE', { title: 'Orphan', parentId: 'Campaigns' }]),
  ],
  [
    asks('I want a new page in Engineering', /called/),
    does('Testing strategy', ['CREATE_PAGE', { title: 'Testing strategy', spaceId: 'Engineering' }]),
  ],
  [
    does('create a page called Launch under the homepage in Marketing', [
      'CREATE_PAGE',
      { title: 'Launch', parentId: 'homepage', spaceId: 'Marketing' },
    ]),
  ],
  [
    tells('create a page called Bar in the Foo space', /No space fits “Foo”/, [
      'CREATE_PAGE!',
      { title: 'Bar', spaceId: 'Foo' },
    ]),
  ],
];

/** Pages changed, moved to the trash and brought back. */
export const changingPages: readonly Dialogue[] = [
  [
    does('update Q3 Planning: set the text to We start in July.', [
      'UPDATE_PAGE',
      { id: 'Q3 Planning', body: 'We start in July.' },
    ]),
  ],
  [
    does('replace the text of Q3 Planning with "All done."', [
      'UPDATE_PAGE',
      { id: 'Q3 Planning', body: 'All done.' },
    ]),
  ],
  [
    does('change the content of the brand guidelines page to Blue. Only blue.', [
      'UPDATE_PAGE',
      { id: 'brand guidelines', body: 'Blue. Only blue.' },
    ]),
  ],
  [
    does('rename the Campaigns page to "Campaigns 2027"', [
      'UPDATE_PAGE',
      { id: 'Campaigns', title: 'Campaigns 2027' },
    ]),
  ],
  [does('rename Roadmap to Plan', ['UPDATE_PAGE', { id: 'Roadmap', title: 'Plan' }])],
  // The word for the kind belongs to the new title, and not to the name of the page there is.
  ...['rename the page Roadmap to Landing page', 'rename the Roadmap page to Landing page'].map((words) => [
    does(words, ['UPDATE_PAGE', { id: 'Roadmap', title: 'Landing page' }]),
  ]),
  [does('rename Roadmap to Copy page', ['UPDATE_PAGE', { id: 'Roadmap', title: 'Copy page' }])],
  [
    does('please change the title of "Holiday policy" to "Holidays and leave"', [
      'UPDATE_PAGE',
      { id: 'Holiday policy', title: 'Holidays and leave' },
    ]),
  ],
  [
    does('could you retitle the architecture page to System overview?', [
      'UPDATE_PAGE',
      { id: 'architecture', title: 'System overview' },
    ]),
  ],
  [
    asks('update the roadmap page', /say/),
    does('We ship in spring.', ['UPDATE_PAGE', { id: 'roadmap', body: 'We ship in spring.' }]),
  ],
  [
    asks('rename the roadmap page', /title/),
    does('Product roadmap', ['UPDATE_PAGE', { id: 'roadmap', title: 'Product roadmap' }]),
  ],
  [
    does('rename the roadmap page to Plan', ['UPDATE_PAGE', { id: 'roadmap', title: 'Plan' }]),
    does('label it important', ['ADD_CONTENT_LABEL', { id: '#Roadmap', labels: ['important'] }]),
    does('delete it', ['DELETE_PAGE', { id: '#Roadmap' }]),
  ],
  [does('delete the brand guidelines page', ['DELETE_PAGE', { id: 'brand guidelines' }])],
  [does('trash "Travel expenses"', ['DELETE_PAGE', { id: 'Travel expenses' }])],
  [does('Please get rid of the First week page in HR.', ['DELETE_PAGE', { id: 'First week', space: 'HR' }])],
  [
    does('delete the reports page', ['DELETE_PAGE', { id: 'reports' }]),
    does('restore it', ['RESTORE_PAGE', { id: '#Reports' }]),
  ],
  [
    does('delete the page called Reports', ['DELETE_PAGE', { id: 'Reports' }]),
    does('bring back the reports page', ['RESTORE_PAGE', { id: 'reports' }]),
  ],
  [
    does('move the Reports page to the trash', ['DELETE_PAGE', { id: 'Reports' }]),
    does('undelete the Reports page', ['RESTORE_PAGE', { id: 'Reports' }]),
  ],
  [
    tells('delete the page Nonsense Blubber', /No page fits “Nonsense Blubber”/, [
      'DELETE_PAGE!',
      { id: 'Nonsense Blubber' },
    ]),
  ],
  [asks('delete the road map page'), does('yes', ['DELETE_PAGE', { id: '#Roadmap' }])],
];
