import { type JudgedDialogue, reads, writes } from './judged-line.ts';

/** More conversations in which a later line speaks of what an earlier one named. */
export const secondTalkReferences: readonly JudgedDialogue[] = [
  // The page, its text, that one
  [
    reads('get "API guidelines" from ENG', /what to send instead/i),
    writes('append to it: "Use plural nouns."', [
      'APPEND_TO_PAGE',
      { id: 'API guidelines', body: 'Use plural nouns.' },
    ]),
    reads('what versions has the page now', /\b2\b|two/i),
  ],
  [
    writes("I need a new page for the offsite: title 'Offsite 2027', space HR, text 'Venue still open.'", [
      'CREATE_PAGE',
      { title: 'Offsite 2027', spaceId: 'HR', body: 'Venue still open.' },
    ]),
    writes("Leave a comment on this page saying 'Any vegetarians?'", [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Offsite 2027', body: 'Any vegetarians?' },
    ]),
    reads('And what has been commented on the page so far?', /Any vegetarians/),
  ],
  [
    reads(
      'Morning! Somebody told me we have something about an outage, can you search for it?',
      /September outage/,
    ),
    writes('Lovely. Label that one postmortem.', [
      'ADD_CONTENT_LABEL',
      { id: 'What we learned from the September outage', labels: ['postmortem'] },
    ]),
  ],
  [
    reads('how is the page "Interview: Riverside Books" tagged?', /research/),
    writes('drop that label from it', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Interview: Riverside Books', labels: ['research'] },
    ]),
    writes('and give it the label customer', [
      'ADD_CONTENT_LABEL',
      { id: 'Interview: Riverside Books', labels: ['customer'] },
    ]),
  ],
  [
    reads('who created the page Architecture', /Sam Lee/),
    reads('what did he write in it', /one service for each concern/i),
    reads(
      'which pages are under it',
      /API guidelines[\s\S]*Decision records|Decision records[\s\S]*API guidelines/,
    ),
  ],
  [
    writes('Add a child page called "Packing list" to Holiday policy.', [
      'CREATE_PAGE',
      { title: 'Packing list', parentId: 'Holiday policy' },
    ]),
    writes('Its text should be "Ask, enter, pack."', [
      'UPDATE_PAGE|APPEND_TO_PAGE',
      { id: 'Packing list', body: 'Ask, enter, pack.' },
    ]),
    reads('Show me the page.', /Ask, enter, pack/),
  ],
  [
    writes(
      'On the page Spring campaign review put an inline comment on the words "120,000 people" saying "What is the source?"',
      [
        'CREATE_INLINE_COMMENT',
        {
          pageId: 'Spring campaign review',
          inlineCommentProperties: '120,000 people',
          body: 'What is the source?',
        },
      ],
    ),
    reads('Which inline comments are on that page?', /What is the source/),
  ],
  [
    writes('publish a blogpost "Kickoff on Monday" in the Marketing space', [
      'CREATE_BLOGPOST',
      { title: 'Kickoff on Monday', spaceId: 'Marketing' },
    ]),
    writes('rename the post to "Kickoff on Tuesday"', [
      'UPDATE_BLOGPOST',
      { id: 'Kickoff on Monday', title: 'Kickoff on Tuesday' },
    ]),
    writes('well, it is cancelled. delete the post', ['DELETE_BLOGPOST', { id: 'Kickoff on Tuesday' }]),
  ],
  [
    writes('Put a text file agenda.md with the content "First the numbers" on Q3 Planning.', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Q3 Planning', fileName: 'agenda.md', text: 'First the numbers' },
    ]),
    reads('List the attachments of that page.', /agenda\.md/),
    reads('What does agenda.md say?', /First the numbers/),
  ],
  // That space, the same space
  [
    writes('set up a space named Support with the key SUPPORT', [
      'CREATE_SPACE',
      { name: 'Support', key: 'SUPPORT' },
    ]),
    writes('inside that space I need a page "Macros"', [
      'CREATE_PAGE',
      { title: 'Macros', spaceId: 'Support' },
    ]),
    writes('under this page, one more named "Refund macro"', [
      'CREATE_PAGE',
      { title: 'Refund macro', parentId: 'Macros' },
    ]),
  ],
  [
    writes('whiteboard "Funnel" in MKT please', ['CREATE_WHITEBOARD', { title: 'Funnel', spaceId: 'MKT' }]),
    writes('another whiteboard, "Personas", in the same space', [
      'CREATE_WHITEBOARD',
      { title: 'Personas', spaceId: 'MKT' },
    ]),
  ],
  [
    reads('In which space does the page Customer interviews live?', /Product/),
    writes('Then please put a new page "Interview questions" in the same space.', [
      'CREATE_PAGE',
      { title: 'Interview questions', spaceId: 'Product' },
    ]),
  ],
  // The first one, the two of them
  [
    reads(
      'I want to know the pages what are inside of Runbooks',
      /Release checklist[\s\S]*Incident response/,
    ),
    reads('Please open me the first one', /change log/i),
    writes('Write on it the comment "The third step is missing a name"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Release checklist', body: 'The third step is missing a name' },
    ]),
  ],
  [
    reads('children of Roadmap?', /Sign-in without passwords[\s\S]*Reports/),
    writes('move the second one under Customer interviews', [
      'MOVE_PAGE',
      { id: 'Reports', parentId: 'Customer interviews' },
    ]),
    writes('label the first one focus', [
      'ADD_CONTENT_LABEL',
      { id: 'Sign-in without passwords', labels: ['focus'] },
    ]),
  ],
  [
    reads('What does Travel expenses say?', /receipts/),
    reads('And Holiday policy?', /thirty days/i),
    writes(
      'Label the two of them "benefits", please.',
      ['ADD_CONTENT_LABEL', { id: 'Travel expenses', labels: ['benefits'] }],
      ['ADD_CONTENT_LABEL', { id: 'Holiday policy', labels: ['benefits'] }],
    ),
  ],
  [
    writes('add page "Draft A" in ENG', ['CREATE_PAGE', { title: 'Draft A', spaceId: 'ENG' }]),
    writes('add page "Draft B" in ENG', ['CREATE_PAGE', { title: 'Draft B', spaceId: 'ENG' }]),
    writes('delete both', ['DELETE_PAGE', { id: 'Draft A' }], ['DELETE_PAGE', { id: 'Draft B' }]),
  ],
];
