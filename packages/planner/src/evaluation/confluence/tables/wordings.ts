import { asks, type Dialogue, does, leaves, tells } from '../expectation.ts';

/** The same requests as people really put them: terse, roundabout, with slips, several at once. */
export const wordings: readonly Dialogue[] = [
  [
    does('Could you please put together a page named "Vendor list" for the Product space?', [
      'CREATE_PAGE',
      { title: 'Vendor list', spaceId: 'Product' },
    ]),
  ],
  [
    does('i\'d like a new page, title "Budget", space HR, body "To be done."', [
      'CREATE_PAGE',
      { title: 'Budget', spaceId: 'HR', body: 'To be done.' },
    ]),
  ],
  [
    does('add new page to marketing: Event ideas', [
      'CREATE_PAGE',
      { spaceId: 'marketing', title: 'Event ideas' },
    ]),
  ],
  [
    does('make a sub-page named Details below Roadmap', [
      'CREATE_PAGE',
      { title: 'Details', parentId: 'Roadmap' },
    ]),
  ],
  [does('save a page called Ideas to HR', ['CREATE_PAGE', { title: 'Ideas', spaceId: 'HR' }])],
  [
    does(
      'create a page called Terms and Conditions in Marketing saying Read this. Then sign, and send it to Jane.',
      [
        'CREATE_PAGE',
        {
          title: 'Terms and Conditions',
          spaceId: 'Marketing',
          body: 'Read this. Then sign, and send it to Jane.',
        },
      ],
    ),
  ],
  [
    does(
      'create a page called Launch in Marketing and add a child page called Risks under it',
      ['CREATE_PAGE', { title: 'Launch', spaceId: 'Marketing' }],
      ['CREATE_PAGE', { title: 'Risks', parentId: '#Launch' }],
    ),
  ],
  [
    does(
      'create a page called A in HR, then rename it to B, then delete it',
      ['CREATE_PAGE', { title: 'A', spaceId: 'HR' }],
      ['UPDATE_PAGE', { title: 'B', id: '#A' }],
      ['DELETE_PAGE', { id: '#A' }],
    ),
  ],
  [does('Tag Q3 Planning: urgent', ['ADD_CONTENT_LABEL', { id: 'Q3 Planning', labels: ['urgent'] }])],
  [
    does(
      'label "Q3 Planning" and "Campaigns" as urgent',
      ['ADD_CONTENT_LABEL', { labels: ['urgent'], id: 'Q3 Planning' }],
      ['ADD_CONTENT_LABEL', { labels: ['urgent'], id: 'Campaigns' }],
    ),
  ],
  [
    does('set the label urgent on Q3 Planning', [
      'ADD_CONTENT_LABEL',
      { labels: ['urgent'], id: 'Q3 Planning' },
    ]),
  ],
  [does('does the q3 planning page have labels?', ['GET_LABELS_FOR_PAGE', { id: 'q3 planning' }])],
  [does('pages in engineering', ['GET_PAGES', { spaceId: 'engineering' }])],
  [does('show the newest pages', ['GET_PAGES', { sort: 'newest' }])],
  [does('how many pages does the product space have?', ['GET_PAGES', { spaceId: 'product' }])],
  [does('where can I find the travel policy?', ['SEARCH_CONTENT', { query: 'travel policy' }])],
  [does('who is logged in?', ['GET_CURRENT_USER', {}])],
  [
    does('rename Q3 Planning page as Q4 Planning', [
      'UPDATE_PAGE',
      { id: 'Q3 Planning', title: 'Q4 Planning' },
    ]),
  ],
  [does("change Q3 Planning's title to Q3 Plan", ['UPDATE_PAGE', { id: 'Q3 Planning', title: 'Q3 Plan' }])],
  [
    does('overwrite the Reports page with "Nothing yet."', [
      'UPDATE_PAGE',
      { id: 'Reports', body: 'Nothing yet.' },
    ]),
  ],
  [
    does('delete the label planning from Q3 Planning', [
      'REMOVE_CONTENT_LABEL',
      { labels: ['planning'], id: 'Q3 Planning' },
    ]),
  ],
  [
    does('list the pages in HR', ['GET_PAGES', { spaceId: 'HR' }]),
    does('label the first one urgent', ['ADD_CONTENT_LABEL', { labels: ['urgent'], id: '#People' }]),
    does('rename the second to Trips', ['UPDATE_PAGE', { title: 'Trips', id: '#Holiday policy' }]),
  ],
  [
    does('find pages about passwords', ['SEARCH_CONTENT', { query: 'passwords' }]),
    does('show me the first one', ['GET_PAGE_BY_ID', { id: '#Sign-in without passwords' }]),
    does('delete it', ['DELETE_PAGE', { id: '#Sign-in without passwords' }]),
  ],
  [
    does('create a page called Notes in HR', ['CREATE_PAGE', { title: 'Notes', spaceId: 'HR' }]),
    does('delete it', ['DELETE_PAGE', { id: '#Notes' }]),
    asks('label it x', /which page/),
    does('restore it', ['RESTORE_PAGE', { id: '#Notes' }]),
  ],
  [
    tells('create a page called Foo in Nowhere', /No space fits/, [
      'CREATE_PAGE!',
      { title: 'Foo', spaceId: 'Nowhere' },
    ]),
    does('marketing', ['CREATE_PAGE', { title: 'Foo', spaceId: '#Marketing' }]),
  ],
  [asks('delete Q3 Planing', /Did you mean/), does('yes please', ['DELETE_PAGE', { id: '#Q3 Planning' }])],
  [asks('delete Q3 Planing', /Did you mean/), tells('no', /leave/)],
  [does('append "Done" to Q3 Planning', ['APPEND_TO_PAGE', { body: 'Done', id: 'Q3 Planning' }])],
  [does('move Reports under Campaigns', ['MOVE_PAGE', { id: 'Reports', parentId: 'Campaigns' }])],
  [leaves('copy Q3 Planning to HR')],
  [leaves('archive the reports page')],
  [
    does('comment on Q3 Planning saying nice', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Q3 Planning', body: 'nice' },
    ]),
  ],
  [leaves('who wrote Q3 Planning?')],
  [leaves('yes')],
  [leaves('marketing')],
];
