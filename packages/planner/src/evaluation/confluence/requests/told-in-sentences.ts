import { type JudgedDialogue, reads, writes } from '../held-out/judged-line.ts';

/** What is written where its title, text and place are told in sentences of their own, or not with its verb. */
export const toldInSentences: readonly JudgedDialogue[] = [
  [
    writes(
      'I want to make a new page in Product. The title is "Feedback" and the text is "Answers go here."',
      ['CREATE_PAGE', { spaceId: 'Product', title: 'Feedback', body: 'Answers go here.' }],
    ),
  ],
  [
    writes(
      'I need a page called "Offsite" in People with the text "Bring shoes." Please also add the label "travel" to it.',
      ['CREATE_PAGE', { spaceId: 'People', title: 'Offsite', body: 'Bring shoes.' }],
      ['ADD_CONTENT_LABEL', { id: 'Offsite', labels: ['travel'] }],
    ),
  ],
  [
    writes('Create a page "Backups" under Runbooks', [
      'CREATE_PAGE',
      { title: 'Backups', parentId: 'Runbooks' },
    ]),
    writes('Create another page there, titled "Failover"', [
      'CREATE_PAGE',
      { title: 'Failover', parentId: 'Runbooks' },
    ]),
  ],
  [
    writes(
      'I\'d like two whiteboards in the Product space, one called "Ideas" and the other called "Risks".',
      ['CREATE_WHITEBOARD', { spaceId: 'Product', title: 'Ideas' }],
      ['CREATE_WHITEBOARD', { spaceId: 'Product', title: 'Risks' }],
    ),
  ],
  [
    reads('Which labels does the Reports page have?', /no labels/),
    writes('The new title is "Customer reports".', [
      'UPDATE_PAGE',
      { id: 'Reports', title: 'Customer reports' },
    ]),
  ],
  [
    writes('show me the text of First week and then add the label "hr" to it', [
      'ADD_CONTENT_LABEL',
      { id: 'First week', labels: ['hr'] },
    ]),
  ],
  [writes('Please delete the space with the key HR.', ['DELETE_SPACE', { space_key: 'HR' }])],
  [reads('I need the description of the space MKT.', /Campaigns/)],
  [
    writes('Post a blog post in Engineering whose title is "Queue fixed" and whose text is "All good."', [
      'CREATE_BLOGPOST',
      { spaceId: 'Engineering', title: 'Queue fixed', body: 'All good.' },
    ]),
  ],
  [
    writes('I would like to leave a comment under Reports. It reads "Who owns this?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Reports', body: 'Who owns this?' },
    ]),
  ],
  [
    reads('show me the page Runbooks', /disk|Runbooks/i),
    writes('Create a page there called "Alarm"', ['CREATE_PAGE', { title: 'Alarm', parentId: 'Runbooks' }]),
  ],
  [
    writes('Let the page Reports say "See the dashboard."', [
      'UPDATE_PAGE',
      { id: 'Reports', body: 'See the dashboard.' },
    ]),
  ],
  [writes('Throw the page Reports away', ['DELETE_PAGE', { id: 'Reports' }])],
  [
    writes('Overwrite the contents of the page Travel expenses by "Hand in receipts."', [
      'UPDATE_PAGE',
      { id: 'Travel expenses', body: 'Hand in receipts.' },
    ]),
  ],
  [
    writes('Comment "First" on Roadmap', ['CREATE_FOOTER_COMMENT', { pageId: 'Roadmap', body: 'First' }]),
    writes('Delete that comment', ['DELETE_COMMENT', { id: 'First', pageId: 'Roadmap' }]),
  ],
];
